import assert from 'node:assert/strict';
import type { Progress } from '../../../client/src/asking/ask';
import { sendOrder } from '../../../client/src/commands/send-order';
import { Refusal } from '../../../client/src/refusal';
import type { RunOrder } from '../../../client/src/runs/order';
import type { Run } from '../../../client/src/runs/run';
import type { StartResult } from '../../../client/src/runs/runs';
import { makeRun } from '../runs/support/make-run';
import { fakeApp } from './support/fake-app';

const run = makeRun('run-1');
const order: RunOrder = { request: run.request, target: run.target, instance: run.instance };

/** A window that has begun to send, whose runs change when the test says so, and a person who watches the progress. */
async function start(options: { readonly runs?: readonly Run[] } = {}) {
  const { app, asked, done } = fakeApp();
  let runs = options.runs ?? [];
  const listeners = new Set<(ids: readonly string[]) => void>();
  const shown: { readonly progress: Progress; readonly cancel: () => void }[] = [];
  let signal: AbortSignal | undefined;
  let finish: (result: StartResult) => void = () => {};
  const drawn: (() => void)[] = [];
  let begin = () => {};
  const begun = new Promise<void>(resolve => {
    begin = resolve;
  });
  const window = {
    ...app,
    ask: Object.assign(asked, {
      progress: async <Value>(progress: Progress, work: (signal: AbortSignal) => Promise<Value>) => {
        const abort = new AbortController();
        shown.push({ progress, cancel: () => abort.abort() });
        for (const next of drawn.splice(0)) next();
        return work(abort.signal);
      },
    }),
    runs: {
      ...app.runs,
      list: () => runs,
      start: (_order: RunOrder, given?: AbortSignal) => {
        signal = given;
        begin();
        return new Promise<StartResult>(resolve => {
          finish = resolve;
        });
      },
      onDidChange: (listener: (ids: readonly string[]) => void) => {
        listeners.add(listener);
        return { dispose: () => void listeners.delete(listener) };
      },
    },
  };
  const sent = sendOrder(window, order);
  await begun;
  return {
    sent,
    shown,
    done,
    listeners,
    isCancelled: () => signal?.aborted === true,
    finish: (result: StartResult) => finish(result),
    /** Resolves when another notification is drawn. */
    drawn: () => new Promise<void>(resolve => drawn.push(resolve)),
    change: (next: readonly Run[]) => {
      runs = next;
      for (const listener of [...listeners]) listener([]);
    },
  };
}

const decided: StartResult = { kind: 'decided', run };
const sending = { ...run, state: { kind: 'sending' as const } };

describe('Sending a confirmed order', () => {
  it('has a Cancel button until something was sent, and none from then on', async () => {
    const window = await start();
    assert.deepEqual(
      window.shown.map(({ progress }) => [progress.title, progress.canCancel]),
      [['Creating image web-2026…', true]],
    );
    const drawn = window.drawn();
    window.change([sending]);
    await drawn;
    assert.deepEqual(
      window.shown.map(({ progress }) => progress.canCancel),
      [true, false],
    );
    window.finish(decided);
    await window.sent;
  });

  it('keeps its notification while nothing changes that a person could do', async () => {
    const window = await start({ runs: [run] });
    window.change([run]);
    window.change([makeRun('run-2', { request: { Name: 'other' }, state: { kind: 'sending' } }), run]);
    window.change([{ ...sending, id: 'run-3', target: { ...run.target, region: 'eu-west-1' } }, run]);
    window.finish(decided);
    await window.sent;
    assert.equal(window.shown.length, 1);
  });

  it('is taken back when the person cancels, and asks no more', async () => {
    const window = await start({ runs: [run] });
    window.shown[0]?.cancel();
    assert.equal(window.isCancelled(), true);
    window.finish({ kind: 'decided', run });
    await window.sent;
    assert.equal(window.shown.length, 1);
  });

  it('reads the account again and listens to nothing once it is over', async () => {
    const window = await start();
    window.finish(decided);
    await window.sent;
    assert.deepEqual([window.done, window.listeners.size], [['refresh account'], 0]);
  });

  it('tells an order that was not taken in its own words', async () => {
    const window = await start();
    window.finish({ kind: 'not-stored', message: 'The disk is full.' });
    await assert.rejects(window.sent, new Refusal('The disk is full.'));
    assert.deepEqual(window.done, ['refresh account']);
  });
});
