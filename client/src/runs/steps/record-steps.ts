import { randomUUID } from 'node:crypto';
import { isoTime } from '../clock';
import { newStepRun, type StepOrder } from '../order';
import type { Run } from '../run';
import type { RecordPorts } from '../sending/record-order';

/** Makes a run of steps for an image that is there, held by this window. Rejects when it cannot be recorded; then there is no run. */
export async function recordSteps(
  order: StepOrder,
  { clock, store, leases, sessions, failed }: Omit<RecordPorts, 'closing'>,
): Promise<Run> {
  const run = newStepRun(order, randomUUID(), isoTime(clock));
  const lease = await leases.take(run.id);
  if (lease === undefined) throw new Error('a new run cannot be held by anybody else');
  try {
    await store.save(run);
  } catch (error) {
    // It may be on disk all the same, and must not run later without anybody knowing.
    await store.remove(run.id).catch(failed('steps that were not sent could not be removed'));
    await lease.release();
    throw error;
  }
  sessions.add(run.id, lease);
  return run;
}
