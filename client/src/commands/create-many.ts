import { t } from '@vscode/l10n';
import { type BatchSource, isStopped, type JudgedRow } from '../batch/batch-row';
import { confirmBatch } from '../batch/confirm-batch';
import { judgeBatch } from '../batch/judge-batch';
import { readBatch } from '../batch/read-batch';
import { sendBatch } from '../batch/send-batch';
import { Refusal } from '../refusal';
import { textsOf } from '../requests/read-steps';
import { requireTarget } from '../requests/require-target';
import type { RunOrder } from '../runs/order';
import type { App } from './app';
import { orderOf } from './order-of';
import { stepContext } from './step-context';

/**
 * The whole way from many requests to their runs: one plan in the page `key` or a new one, one confirmation, and, from the
 * runs themselves, one message at the end.
 */
export async function createMany(app: App, sources: readonly BatchSource[], key?: string): Promise<void> {
  const [first] = sources;
  if (first === undefined || (await requireTarget(app, first.document.uri)) === undefined) return;
  for (const { document } of sources) await app.allowEnvironment(await textsOf(app, document));
  const progress = { title: t('Reading the account…'), canCancel: true };
  const read = await app.ask.progress(progress, signal => readBatch(app, sources, signal));
  if (read === undefined) return;
  const rows = judgeBatch(read);
  app.batchPages.show(rows, key);
  refuseAllStopped(rows);
  const answer = await app.ask.confirm(confirmBatch(rows, stepContext(app, first.document.uri)));
  if (answer === 'send') await send(app, await ordersOf(app, rows));
}

/** With nothing to send there is nothing to confirm. */
function refuseAllStopped(rows: readonly JudgedRow[]): void {
  if (!rows.every(isStopped)) return;
  throw new Refusal(t('None of the {0} requests can be sent. See the plan for the reasons.', rows.length));
}

async function ordersOf(app: App, rows: readonly JudgedRow[]): Promise<readonly RunOrder[]> {
  const orders: RunOrder[] = [];
  for (const judged of rows) {
    const { row } = judged;
    if (row.kind === 'unplanned' || isStopped(judged)) continue;
    const order = await orderOf(app, row.prepared, row.source.file);
    if (order !== undefined) orders.push(order);
  }
  return orders;
}

/** How each ends is told by the runs, in one message; what became no run is told at once. */
async function send(app: App, orders: readonly RunOrder[]): Promise<void> {
  const ports = { record: (order: RunOrder) => app.runs.record(order), gates: app.startGates };
  const title = t('Creating {0} images…', orders.length);
  const cancel = new AbortController();
  const sending = sendBatch(orders, ports, cancel.signal);
  await app.ask.progress({ title, canCancel: true, details: 'runs' }, signal => {
    signal.addEventListener('abort', () => cancel.abort());
    return sending;
  });
  const left = await sending;
  // The names are taken now, which findings and the tree should know.
  app.refreshAccount();
  const [one] = left;
  if (one === undefined) return;
  throw new Refusal(
    left.length === 1
      ? one.message
      : t('{count} requests were not sent. The first one: {message}', { count: left.length, message: one.message }),
  );
}
