// Measures the language server beside a JSON language server that was given the same schema, on the same requests, in turns.
// Prints ratios: they hold on any machine, times do not. Nothing here fails because something is slow.
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { startClient } from './client.mjs';
import { largeRequest } from './large-request.mjs';
import { median, printTable, timed } from './measure.mjs';

const ours = await bundle({ server: 'server/src/server.ts' });
const programs = [ours.path('server'), fileURLToPath(new URL('./peer-server.mjs', import.meta.url))];
const uri = 'file:///bench.ami.json';
const sizes = { '1 KB': 1e3, '10 KB': 1e4, '100 KB': 1e5, '1 MB': 1e6 };

const rows = [];
rows.push(['start → first diagnostics', ...(await compare(programs, 9, firstDiagnostics))]);
for (const [name, bytes] of Object.entries(sizes)) {
  const request = largeRequest(bytes);
  const clients = await Promise.all(programs.map(program => startClient(program)));
  for (const client of clients) {
    client.open(uri, request.text);
    await client.diagnose(uri);
  }
  const samples = bytes < 1e6 ? 41 : 21;
  const each = async (what, use) => {
    rows.push([`${what}, ${name}`, ...(await compare(clients, samples, client => timed(() => use(client))))]);
  };
  await each('keystroke → diagnostics', client => keystroke(client, request));
  await each('completion', client => client.complete(uri, request.member));
  await each('hover', client => client.hover(uri, request.hover));
  rows.push([`memory in MB, ${name}`, ...clients.map(client => client.memory())]);
  await Promise.all(clients.map(client => client.stop()));
}
rows.push(['1,000 files of 2 KB', ...(await compare(programs, 3, manyFiles))]);
await ours.remove();

const withRatio = ([name, own, peer]) => [name, own, peer, own && peer && own / peer];
printTable(
  'The language server beside a JSON language server, in ms',
  ['', 'ours', 'peer', 'ratio'],
  rows.map(withRatio),
);
await import('./hostile.mjs');
await import('./live-completion.mjs');
await import('./sandbox.mjs');

/** The median of each subject, measured in turns so that a busy machine is unfair to nobody. */
async function compare(subjects, samples, measure) {
  const times = subjects.map(() => []);
  for (let sample = 0; sample < samples; sample++) {
    for (const [index, subject] of subjects.entries()) times[index].push(await measure(subject));
  }
  return times.map(median);
}

/** One character that makes a volume type wrong, and away again: what comes back must say so. */
async function keystroke(client, { keystroke: at }) {
  client.type(uri, at, 'x');
  const wrong = await client.diagnose(uri);
  client.type(uri, at, '', 1);
  if (!wrong.some(({ range }) => range.start.line === at.line)) throw new Error('The wrong volume type was not found.');
}

async function firstDiagnostics(program) {
  const start = performance.now();
  const client = await startClient(program);
  client.open(uri, largeRequest(1e3).text);
  await client.diagnose(uri);
  const time = performance.now() - start;
  await client.stop();
  return time;
}

async function manyFiles(program) {
  const client = await startClient(program);
  const { text } = largeRequest(2e3);
  const uris = Array.from({ length: 1000 }, (_, index) => `file:///${index}.ami.json`);
  const time = await timed(() => {
    for (const each of uris) client.open(each, text);
    return Promise.all(uris.map(each => client.diagnose(each)));
  });
  await client.stop();
  return time;
}
