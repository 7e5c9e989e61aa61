import { createHash } from 'node:crypto';

/** EC2's limit. */
const longestToken = 128;

/** The client token of a copy: the same for every sending of one piece of work, and another when a person has it run again. */
export function stepToken(runId: string, step: { readonly key: string; readonly repeats: number }): string {
  const token = `${runId}-${step.key.replaceAll('/', '-')}-${step.repeats}`;
  const isFit = token.length <= longestToken && /^[\x21-\x7e]+$/.test(token);
  return isFit ? token : createHash('sha256').update(token).digest('hex');
}
