import { isDeepStrictEqual } from 'node:util';
import type { Editor, RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import type { Run } from '../runs/run';
import { readStepsBeside } from './read-steps';
import type { RequestReader, StepReader } from './services';

/**
 * Whether the file of a run has other steps by now than those that the run took from it. Times in it count as those of the
 * run, so that a date alone makes no difference. A file that is gone differs.
 */
export async function stepsDiffer(reader: RequestReader & StepReader, run: Run): Promise<boolean> {
  const { file, after, created, target, instance } = run;
  if (file === undefined || after?.file === undefined) return false;
  const document = await openIfThere(reader.editor, file);
  if (document === undefined) return true;
  try {
    const now = new Date(created);
    const as = { now, region: target.region, instanceId: instance.id, instanceName: instance.name };
    const reading = await readStepsBeside(reader, document, as);
    return reading === undefined || !isDeepStrictEqual(plainOf(reading.steps), plainOf(after.definitions));
  } catch (error) {
    if (error instanceof Refusal) return true;
    throw error;
  }
}

async function openIfThere(editor: Pick<Editor, 'open'>, uri: string): Promise<RequestText | undefined> {
  try {
    return await editor.open(uri);
  } catch {
    // VS Code does not say why; a file that cannot be read has no steps either.
    return undefined;
  }
}

/** As on disk, where nothing is undefined. */
function plainOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
