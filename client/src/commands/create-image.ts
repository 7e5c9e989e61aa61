import { t } from '@vscode/l10n';
import type { RequestText } from '../asking/editor';
import type { BatchSource } from '../batch/batch-row';
import { confirmPlan } from '../plan/confirmation';
import { stops } from '../plan/plan';
import { Refusal } from '../refusal';
import { type PreparedRun, prepareRun } from '../requests/prepare-run';
import type { App } from './app';
import type { Command } from './command';
import { createMany } from './create-many';
import { orderOf } from './order-of';
import { permissionOffers } from './permission-offers';
import { sendOrder } from './send-order';
import { placesOf } from './several';
import { stepContext } from './step-context';

/** Sends a request, after everything that would fail is refused and the person has confirmed what EC2 will do. */
export const createImage: Command = {
  id: 'ami.createImage',
  title: () => t('Create Image'),
  run: async (app, place, selected) => {
    const places = placesOf(place, selected);
    if (places.length > 1) return createMany(app, await sourcesOf(app, places));
    const document = await app.findRequest(place);
    if (document !== undefined) await createFrom(app, document, document.uri.toString());
  },
};

/** The requests among what is selected: in the explorer it may be anything. */
async function sourcesOf(app: App, places: readonly unknown[]): Promise<readonly BatchSource[]> {
  const documents = await Promise.all(places.map(place => app.findRequest(place)));
  return documents.flatMap(document => {
    if (document === undefined || !document.uri.path.endsWith('.ami.json')) return [];
    return [{ document, file: document.uri.toString(), label: app.editor.relativePath(document.uri) }];
  });
}

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
