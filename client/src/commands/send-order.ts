import { isDeepStrictEqual } from 'node:util';
import { t } from '@vscode/l10n';
import { Refusal } from '../refusal';
import type { RunOrder } from '../runs/order';
import { isCancellable } from '../runs/run';
import type { App } from './app';

/**
 * Sends a confirmed order with a progress notification. Its Cancel button is there only until the request is sent. The run
 * itself tells the result.
 */
export async function sendOrder(app: App, order: RunOrder): Promise<void> {
  const cancel = new AbortController();
  let isOver = false;
  let wake = () => {};
  const changes = app.runs.onDidChange(() => wake());
  const started = startInTurn(app, order, cancel.signal).finally(() => {
    isOver = true;
    changes.dispose();
  });
  while (!isOver && !cancel.signal.aborted) {
    const canCancel = isStillCancellable(app, order);
    const changed = new Promise<void>(resolve => {
      wake = () => {
        if (isStillCancellable(app, order) !== canCancel) resolve();
      };
    });
    const title = t('Creating image {0}…', nameOf(order));
    await app.ask.progress({ title, canCancel, details: 'runs' }, signal => {
      signal.addEventListener('abort', () => cancel.abort());
      return Promise.race([started, changed]);
    });
  }
  const result = await started;
  // The name is taken now, which findings and the tree should know.
  app.refreshAccount();
  if (result.kind !== 'decided') throw new Refusal(result.message);
}

/** A batch that is being sent leaves room for it; before its turn nothing is recorded. */
async function startInTurn({ runs, startGates }: App, order: RunOrder, signal: AbortSignal) {
  await startGates.of(order.target).turn(signal);
  return runs.start(order, signal);
}

function nameOf({ request }: RunOrder): string {
  return typeof request.Name === 'string' ? request.Name : '';
}

/** Before it is recorded, an order can be taken back as well. */
function isStillCancellable({ runs }: App, order: RunOrder): boolean {
  const run = runs
    .list()
    .find(
      ({ request, target }) => isDeepStrictEqual(request, order.request) && isDeepStrictEqual(target, order.target),
    );
  return run === undefined || isCancellable(run);
}
