import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCheck } from '../../server/src/check/run-check';

/** What a check printed and returned. */
export interface CheckResult {
  readonly code: number;
  readonly printed: string;
  readonly errors: string;
}

/** Runs a check over these files, in a folder that is gone afterwards. */
export async function check(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  input: string | Uint8Array = '',
): Promise<CheckResult> {
  const folder = await mkdtemp(join(tmpdir(), 'ami-check-'));
  let printed = '';
  let errors = '';
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const code = await runCheck(args, {
      folder,
      readInput: async () => (typeof input === 'string' ? Buffer.from(input) : input),
      print: text => {
        printed += text;
      },
      printError: text => {
        errors += text;
      },
    });
    return { code, printed, errors };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const valid = '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web"\n}\n';
export const faulty = '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "w",\n  "NoReboot": true // for now\n}\n';
export const risky = '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web",\n  "NoReboot": true // for now\n}\n';
