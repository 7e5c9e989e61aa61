import { spawn } from 'node:child_process';

/** Runs a program on an input to its end, and returns what it prints. Throws with its errors where it fails. */
export async function runWithInput(program: string, args: readonly string[], input: string): Promise<Buffer> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (text: Buffer) => output.push(text));
  child.stderr.on('data', (text: Buffer) => errors.push(text));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(Buffer.concat(errors).toString().trim());
  return Buffer.concat(output);
}
