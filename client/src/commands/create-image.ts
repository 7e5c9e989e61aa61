import * as vscode from 'vscode';
import type { App } from '../app';
import { confirmPlan } from '../plan/confirmation';
import { stops } from '../plan/plan';
import { Refusal } from '../refusal';
import { findRequest } from '../requests/find-request';
import { type PreparedRun, prepareRun } from '../requests/prepare-run';
import { readSettings } from '../settings';
import { gitPosition } from '../variables/git';
import type { Command } from './command';
import { waiting } from './waiting';

/** Sends a request, after everything that would fail is refused and the person has confirmed what EC2 will do. */
export const createImage: Command = {
  id: 'ami.createImage',
  title: vscode.l10n.t('Create image'),
  run: async (app, place) => {
    const document = await findRequest(place);
    if (document) await createFrom(app, document);
  },
};

/** The whole way from a document to a started run; `instanceId` when the command was called on an instance. */
export async function createFrom(app: App, document: vscode.TextDocument, instanceId?: string): Promise<void> {
  const prepared = await prepareRun(app, document, {
    instanceId,
    waiting: work => waiting(vscode.l10n.t('Reading what EC2 will do…'), work),
  });
  if (!prepared) return;
  refuseStopped(prepared);
  if (!(await confirm(prepared))) return;
  await start(app, prepared);
}

function refuseStopped({ plan, document }: PreparedRun): void {
  if (!stops(plan)) return;
  const reasons = plan.problems.filter(problem => problem.level === 'stops').map(problem => problem.message);
  throw new Refusal(reasons.join(' '), [
    { title: vscode.l10n.t('Show Plan'), run: () => vscode.commands.executeCommand('ami.planImage', document.uri) },
  ]);
}

async function confirm({ plan }: PreparedRun): Promise<boolean> {
  const { title, detail, button } = confirmPlan(plan);
  return (await vscode.window.showWarningMessage(title, { modal: true, detail }, button)) === button;
}

async function start(app: App, prepared: PreparedRun): Promise<void> {
  const { document, plan, target, ref } = prepared;
  const git = await gitPosition(document.uri);
  const title = vscode.l10n.t('Creating image {0}…', plan.name ?? '');
  await waiting(title, signal =>
    app.runs.start(
      {
        file: document.uri.toString(),
        gitCommit: git.commit,
        request: plan.request,
        target: ref,
        plan,
        checkPermissionFirst: readSettings(document.uri).checkPermissionsFirst,
      },
      { signal },
    ),
  );
  app.log.info(`run started: ${target.region}`);
}
