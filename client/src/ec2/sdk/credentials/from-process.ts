import { spawn } from 'node:child_process';
import type { Environment } from '../../aws-files';
import { type Credentials, noCredentials } from './credentials';

export interface ProcessOptions {
  readonly profile: string;
  readonly env: Environment;
  /** Milliseconds; a minute unless a test is in a hurry. */
  readonly timeout?: number;
}

/**
 * Runs a profile's credential_process. The SDK would wait for ever; here the program and its children are ended after a
 * minute. What it prints is read as credentials or forgotten: it never gets into a message.
 */
export async function fromProcess(
  command: string,
  { profile, env, timeout = processTimeout }: ProcessOptions,
): Promise<Credentials> {
  const outcome = await run(command, env, timeout);
  switch (outcome.kind) {
    case 'timeout':
      throw noCredentials('ProcessTimeout', { profile, seconds: String(Math.round(timeout / 1000)) });
    case 'failed':
      throw noCredentials('ProcessFailed', { profile, status: outcome.status });
    case 'done':
      return readKeys(outcome.output, profile);
  }
}

const processTimeout = 60_000;
const maxOutput = 1_000_000;

type Outcome =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly status: string }
  | { readonly kind: 'timeout' };

function run(command: string, env: Environment, timeout: number): Promise<Outcome> {
  return new Promise(resolve => {
    // A group of its own, so that what the shell has started can be ended with it.
    const detached = process.platform !== 'win32';
    const child = spawn(command, {
      shell: true,
      detached,
      env: { ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    const kill = () => {
      child.stdout.destroy();
      if (child.pid === undefined || child.exitCode !== null) return;
      try {
        if (detached) process.kill(-child.pid, 'SIGKILL');
        else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    const timer = setTimeout(() => {
      kill();
      end({ kind: 'timeout' });
    }, timeout);
    let output = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk: string) => {
      output += chunk;
      if (output.length <= maxOutput) return;
      kill();
      end({ kind: 'done', output: '' });
    });
    child.on('error', error => end({ kind: 'failed', status: 'code' in error ? String(error.code) : error.name }));
    child.on('close', (code, signal) => {
      end(code === 0 ? { kind: 'done', output } : { kind: 'failed', status: String(code ?? signal) });
    });
  });
}

function readKeys(output: string, profile: string): Credentials {
  const answer = parseObject(output);
  if (answer === undefined) throw noCredentials('ProcessNotJson', { profile });
  const { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer;
  if (Version !== 1 || typeof AccessKeyId !== 'string' || typeof SecretAccessKey !== 'string') {
    throw noCredentials('ProcessInvalid', { profile });
  }
  const expiration = typeof Expiration === 'string' ? new Date(Expiration) : undefined;
  if (expiration !== undefined && Number.isNaN(expiration.getTime()))
    throw noCredentials('ProcessInvalid', { profile });
  if (expiration !== undefined && expiration.getTime() <= Date.now())
    throw noCredentials('ProcessExpired', { profile });
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: typeof SessionToken === 'string' ? SessionToken : undefined,
    expiration,
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
