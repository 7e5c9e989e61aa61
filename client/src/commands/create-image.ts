import * as vscode from 'vscode';
import { confirmPlan } from '../plan/confirmation';
import { stops } from '../plan/plan';
import { summarizePlan } from '../plan/summarize-plan';
import { Refusal } from '../refusal';
import { findRequest } from '../requests/find-request';
import { type PreparedRun, prepareRun } from '../requests/prepare-run';
import { readSettings } from '../settings';
import { gitPosition } from '../variables/git';
import type { App } from './app';
import type { Command } from './command';
import { permissionOffers } from './permission-offers';
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
    checkPermission: readSettings(document.uri).checkPermissionsFirst,
    waiting: work => waiting(vscode.l10n.t('Reading what EC2 will do…'), work),
  });
  if (!prepared) return;
  refuseStopped(app, prepared);
  if (await confirm(prepared)) await start(app, prepared);
}

function refuseStopped(app: App, prepared: PreparedRun): void {
  const { plan, document } = prepared;
  if (!stops(plan)) return;
  const reasons = plan.problems.filter(problem => problem.level === 'stops').map(problem => problem.message);
  throw new Refusal(reasons.join(' '), [
    ...permissionOffers(app, prepared),
    { title: vscode.l10n.t('Show Plan'), run: () => vscode.commands.executeCommand('ami.planImage', document.uri) },
  ]);
}

async function confirm({ plan }: PreparedRun): Promise<boolean> {
  const { title, detail, button } = confirmPlan(plan);
  return (await vscode.window.showWarningMessage(title, { modal: true, detail }, button)) === button;
}

async function start(app: App, { document, plan, ref }: PreparedRun): Promise<void> {
  const { instance, request } = plan;
  if (instance.kind === 'missing') return;
  const order = {
    request,
    target: ref,
    instance: { id: instance.id, name: instance.kind === 'known' ? instance.name : undefined },
    file: document.uri.toString(),
    // What is not saved is in no commit.
    gitCommit: document.isDirty ? undefined : (await gitPosition(document.uri)).commit,
    plan: summarizePlan(plan),
    guard: () => {
      const { guardAccount, guardRegion } = readSettings(document.uri);
      return { account: guardAccount, region: guardRegion };
    },
  };
  const title = vscode.l10n.t('Creating image {0}…', plan.name ?? '');
  const result = await waiting(title, signal => app.runs.start(order, signal));
  // The name is taken now, which findings and the tree should know.
  app.refreshAccount();
  // Sent, refused or lost: the run tells, in the tree and by its own message.
  if (result && result.kind !== 'decided') throw new Refusal(result.message);
}
