import assert from 'node:assert/strict';
import { runWithInput } from './run-with-input';

/** What `sh` passes to `aws` for each command, with these variables set before. */
export async function argumentsOf(
  commands: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string[][]> {
  const set = Object.entries(variables).map(([name, value]) => `${name}='${value}'\n`);
  const aws = `aws() { for a in "$@"; do printf '%s\\0' "$a"; done; printf '\\1\\0'; }\n`;
  const output = (await runWithInput('sh', ['-s'], `${set.join('')}${aws}${commands.join('\n')}`)).toString();
  const calls = output.split('\x01\0').slice(0, -1);
  assert.equal(calls.length, commands.length);
  return calls.map(call => call.split('\0').slice(0, -1));
}
