import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import { readSteps } from './read-steps';
import type { RequestReader, StepReader } from './services';

/**
 * Whether the file of a run has other steps by now than those that the run took from it. Times in it count as those of the
 * run, so that a date alone makes no difference. A file that is gone differs.
 */
export async function stepsDiffer(reader: RequestReader & StepReader, run: Run): Promise<boolean> {
  const { file, after, created, target, instance } = run;
  if (file === undefined || after?.file === undefined) return false;
  try {
    const document = await reader.editor.open(file);
    const now = new Date(created);
    const as = { now, region: target.region, instanceId: instance.id, instanceName: instance.name };
    const reading = await readSteps(reader, document, as);
    return reading === undefined || !isDeepStrictEqual(plainOf(reading.steps), plainOf(after.definitions));
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

/** As on disk, where nothing is undefined. */
function plainOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
