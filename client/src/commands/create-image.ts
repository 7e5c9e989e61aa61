import { t } from '@vscode/l10n';
import type { RequestText } from '../asking/editor';
import { guardFor } from '../guards';
import { confirmPlan } from '../plan/confirmation';
import { stops } from '../plan/plan';
import { summarizePlan } from '../plan/summarize-plan';
import { Refusal } from '../refusal';
import { type PreparedRun, prepareRun } from '../requests/prepare-run';
import type { RunOrder } from '../runs/order';
import type { App } from './app';
import type { Command } from './command';
import { permissionOffers } from './permission-offers';
import { sendOrder } from './send-order';
import { stepContext } from './step-context';

/** Sends a request, after everything that would fail is refused and the person has confirmed what EC2 will do. */
export const createImage: Command = {
  id: 'ami.createImage',
  title: () => t('Create Image'),
  run: async (app, place) => {
    const document = await app.findRequest(place);
    if (document !== undefined) await createFrom(app, document, document.uri.toString());
  },
};

/** The whole way from a text to a started run; `file` is where the text is from, if it is in a file. */
export async function createFrom(app: App, document: RequestText, file: string | undefined): Promise<void> {
  const prepared = await prepareRun(app, document, {
    checkPermission: app.settings(document.uri).checkPermissionsFirst,
    title: t('Reading the account…'),
  });
  if (prepared === undefined) return;
  refuseStopped(app, prepared);
  if (!(await isConfirmed(app, prepared))) return;
  const order = await orderOf(app, prepared, file);
  if (order !== undefined) await sendOrder(app, order);
}

function refuseStopped(app: App, prepared: PreparedRun): void {
  const { plan, document } = prepared;
  if (!stops(plan)) return;
  const reasons = plan.problems.filter(problem => problem.level === 'stops').map(problem => problem.message);
  throw new Refusal(reasons.join(' '), [
    ...permissionOffers(app, prepared),
    { title: t('Show Plan'), run: () => app.editor.run('ami.planImage', document.uri) },
  ]);
}

async function isConfirmed(app: App, { document, plan }: PreparedRun): Promise<boolean> {
  const { title, detail, button } = confirmPlan(plan, stepContext(app, document.uri));
  return (await app.ask.confirm({ title, detail, answers: [{ title: button, answer: true }] })) === true;
}

async function orderOf(app: App, { document, plan, ref }: PreparedRun, file?: string): Promise<RunOrder | undefined> {
  const { instance, request } = plan;
  if (instance.kind === 'missing') return undefined;
  return {
    request,
    target: ref,
    instance: { id: instance.id, name: instance.kind === 'known' ? instance.name : undefined },
    file,
    // What is not saved is in no commit.
    gitCommit: file === undefined || document.isDirty === true ? undefined : await app.gitCommit(document.uri),
    plan: summarizePlan(plan),
    guard: () => guardFor(app.settings(document.uri).guards, ref),
  };
}
