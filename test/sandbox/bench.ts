// How fast the sandbox answers with 10,000 instances, and how much memory it takes: `node --import tsx test/sandbox/bench.ts`.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { elementOf, signedPost } from './support/signed-post';

interface Row {
  readonly call: string;
  readonly 'per second': number;
  readonly ms: string;
  readonly kB: number;
}

async function benchSandbox(): Promise<void> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['dist/sandbox.js', '--world', 'tenthousand', '--with-parent'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  const url = String(line).trim();
  const start = performance.now() - begun;
  const memoryAtStart = await megabytesOf(child.pid);
  await fetch(`${url}/_sandbox/behaviour`, { method: 'POST', body: '{"throttling":false}' });
  console.table(await measureCalls(url));
  const memory = `${memoryAtStart} MB at the start, ${await megabytesOf(child.pid)} MB at the end`;
  console.log(`10,000 instances: ready after ${Math.round(start)} ms; ${memory}`);
  child.stdin.end();
  await once(child, 'exit');
}

async function measureCalls(url: string): Promise<Row[]> {
  const { body } = await signedPost(url, { Action: 'DescribeInstances', MaxResults: '5' });
  const ids = { instance: elementOf(body, 'instanceId') ?? '', volume: elementOf(body, 'volumeId') ?? '' };
  const calls: [call: string, times: number, form: Record<string, string>][] = [
    ['regions', 200, { Action: 'DescribeRegions' }],
    ['an instance by its id', 200, { Action: 'DescribeInstances', 'InstanceId.1': ids.instance }],
    ['a volume by its id', 200, { Action: 'DescribeVolumes', 'VolumeId.1': ids.volume }],
    ['a page of 1,000 instances', 10, { Action: 'DescribeInstances', MaxResults: '1000' }],
    [
      'instances by a tag',
      20,
      { Action: 'DescribeInstances', 'Filter.1.Name': 'tag:Name', 'Filter.1.Value.1': '*-00042' },
    ],
    ['own images', 20, { Action: 'DescribeImages', 'Owner.1': 'self' }],
    ['a dry run', 200, { Action: 'CreateImage', InstanceId: ids.instance, Name: 'bench', DryRun: 'true' }],
  ];
  const rows: Row[] = [];
  for (const [call, times, form] of calls) rows.push(await measure(url, call, times, form));
  return rows;
}

async function measure(url: string, call: string, times: number, form: Record<string, string>): Promise<Row> {
  let bytes = (await signedPost(url, form)).body.length;
  const begun = performance.now();
  for (let count = 0; count < times; count++) bytes = (await signedPost(url, form)).body.length;
  const ms = (performance.now() - begun) / times;
  return { call, 'per second': Math.round(1000 / ms), ms: ms.toFixed(1), kB: Math.round(bytes / 1024) };
}

/** Resident memory, where there is a `ps` to ask. */
async function megabytesOf(pid: number | undefined): Promise<number | '?'> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout ? Math.round(Number(stdout) / 1024) : '?';
}

benchSandbox();
