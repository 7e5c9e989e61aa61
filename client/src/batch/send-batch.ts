import { randomUUID } from 'node:crypto';
import type { RunOrder } from '../runs/order';
import type { RecordResult } from '../runs/runs';
import type { StartGates } from './start-gates';

export interface BatchPorts {
  readonly record: (order: RunOrder) => Promise<RecordResult>;
  readonly gates: Pick<StartGates, 'of'>;
}

/** An order that became no run, and why. Nothing was sent for it. */
export interface NotRecorded {
  readonly order: RunOrder;
  readonly message: string;
}

type Recorded = Extract<RecordResult, { kind: 'recorded' }>;

/**
 * Sends confirmed orders as runs of one batch. All of them are on disk before the first is sent, so that whatever happens to
 * this window, the next one knows what was not sent. They start as fast as EC2 allows, in their order. Resolves when each is
 * watched or has ended; an abort cancels those that have not been sent.
 */
export async function sendBatch(
  orders: readonly RunOrder[],
  ports: BatchPorts,
  signal: AbortSignal,
): Promise<readonly NotRecorded[]> {
  const batch = { id: randomUUID(), size: orders.length };
  const recorded: Recorded[] = [];
  const left: NotRecorded[] = [];
  for (const order of orders) {
    const result = await ports.record({ ...order, batch });
    if (result.kind === 'recorded') recorded.push(result);
    else left.push({ order, message: result.message });
  }
  await sendAll(recorded, ports, signal);
  return left;
}

async function sendAll(recorded: readonly Recorded[], { gates }: BatchPorts, signal: AbortSignal): Promise<void> {
  const cancels = recorded.map(() => new AbortController());
  signal.addEventListener('abort', () => cancelAll(cancels), { once: true });
  if (signal.aborted) cancelAll(cancels);
  const sending: Promise<unknown>[] = [];
  for (const [index, { run, send }] of recorded.entries()) {
    const gate = gates.of(run.target);
    await gate.enter(run, signal);
    sending.push(gate.pass(run, send(cancels[index]?.signal)));
  }
  await Promise.all(sending);
}

/** A signal for each request: one for hundreds of them would count as a leak. */
function cancelAll(cancels: readonly AbortController[]): void {
  for (const cancel of cancels) cancel.abort();
}
