// Measures how many signed calls the sandbox answers with 10,000 instances, and its memory. Runs as a part of `npm run bench`, and by itself.
import { bundle } from './bundle.mjs';
import { residentMemory } from './client.mjs';
import { median, printTable, timed } from './measure.mjs';
import { startSandboxProcess } from './sandbox-process.mjs';

const programs = await bundle({
  sandbox: 'client/src/sandbox/main.ts',
  sign: 'test/sandbox/support/signed-post.ts',
});
const { elementOf, signedPost } = (await import(programs.path('sign'))).default;
let sandbox;
const start = await timed(async () => {
  sandbox = await startSandboxProcess(programs.path('sandbox'), 'tenthousand');
});
const rows = [['start', start, '', '', '', residentMemory(sandbox.pid)]];
const { body } = await signedPost(sandbox.url, { Action: 'DescribeInstances', MaxResults: '5' });
const id = elementOf(body, 'instanceId');
const page = { Action: 'DescribeInstances', MaxResults: '1000' };
await measure('GetCallerIdentity', 400, { Action: 'GetCallerIdentity' }, { service: 'sts' });
await measure('a wrong secret, refused', 400, { Action: 'DescribeRegions' }, { secret: 'wrong' });
await measure('DescribeInstances, one id', 400, { Action: 'DescribeInstances', 'InstanceId.1': id });
await measure('DescribeInstances, a page of 1,000', 20, page);
await measure('DescribeInstances, by a tag', 40, {
  ...page,
  'Filter.1.Name': 'tag:Name',
  'Filter.1.Value.1': '*-00042',
});
await measure('DescribeImages, the own 1,000', 20, { Action: 'DescribeImages', 'Owner.1': 'self' });
await measure('CreateImage, dry run', 200, { Action: 'CreateImage', InstanceId: id, Name: 'bench', DryRun: 'true' });
await sandbox.stop();
await programs.remove();
printTable(
  'The sandbox with 10,000 instances, over loopback',
  ['call', 'ms', 'per second', 'calls', 'kB', 'RSS in MB'],
  rows,
);

/**
 * A tenth to get warm, half of the calls one after another for the time of one, then half of them four at a time for
 * how many there can be in a second.
 */
async function measure(call, count, form, options) {
  const send = async () => (await signedPost(sandbox.url, form, options)).body.length;
  let bytes = 0;
  for (let sent = 0; sent < count / 10; sent++) bytes = await send();
  const times = [];
  for (let sent = 0; sent < count / 2; sent++) times.push(await timed(send));
  let left = count / 2;
  const sendOn = async () => {
    while (left-- > 0) await send();
  };
  const time = await timed(() => Promise.all([sendOn(), sendOn(), sendOn(), sendOn()]));
  rows.push([
    call,
    median(times),
    Math.round((1000 * count) / 2 / time),
    count,
    bytes / 1024,
    residentMemory(sandbox.pid),
  ]);
}
