// Measures completion from a warm memory of an account beside completion that needs no account, in turns in one session, and counts
// the calls to AWS that the typing costs. Runs as a part of `npm run bench`, and by itself.
import { bundle } from './bundle.mjs';
import { startClient } from './client.mjs';
import { median, printTable, timed } from './measure.mjs';
import { startSandboxProcess } from './sandbox-process.mjs';

const uri = 'file:///bench.ami.json';
const text = '{\n  "InstanceId": "",\n  "Name": "golden-web",\n  ""\n}\n';
/** What is typed between the quotes: a part of many Name tags, and of a member's name. */
const words = {
  live: { text: 'orders-00041', at: { line: 1, character: 17 } },
  static: { text: 'BlockDeviceM', at: { line: 3, character: 3 } },
};
const rounds = 25;

const programs = await bundle({
  server: 'server/src/server.ts',
  sandbox: 'client/src/sandbox/main.ts',
  account: 'test/bench/account.ts',
  aws: 'client/src/ec2/sdk/index.ts',
});
const { openAccount } = (await import(programs.path('account'))).default;
for (const world of ['thousand', 'tenthousand']) await benchWorld(world);
await programs.remove();

async function benchWorld(world) {
  const sandbox = await startSandboxProcess(programs.path('sandbox'), world);
  const account = openAccount(sandbox.url);
  const count = await account.warmUp();
  const client = await startClient(programs.path('server'), {
    serve: account.serve,
    initializationOptions: { live: true },
  });
  client.open(uri, text);
  await client.diagnose(uri);
  const callsBefore = await sandbox.calls();
  const rows = await typeInTurns(client);
  const calls = (await sandbox.calls()) - callsBefore;
  printTable(
    `InstanceId from ${count} instances beside a member's name, keystroke → completion in ms`,
    ['typed', 'live', 'static', 'ratio', 'live items', 'of static'],
    rows,
  );
  console.log(`calls to AWS while typing ${2 * rounds * (words.live.text.length + 1)} times: ${calls}`);
  await client.stop();
  account.dispose();
  await sandbox.stop();
}

/** Types both words letter by letter, in turns, as often as there are rounds; gives a row for each number of letters. */
async function typeInTurns(client) {
  const steps = Array.from({ length: words.live.text.length + 1 }, () => ({ live: [], static: [], items: {} }));
  for (let round = 0; round < rounds; round++) {
    for (const [letters, step] of steps.entries()) {
      for (const [name, word] of Object.entries(words)) {
        const time = await timed(async () => {
          if (letters > 0) typeLetter(client, word, letters - 1);
          else if (round > 0) client.type(uri, word.at, '', word.text.length);
          step.items[name] = (await client.complete(uri, behind(word, letters))).items.length;
        });
        // The first round warms up the code.
        if (round > 0) step[name].push(time);
        await client.diagnose(uri);
      }
    }
  }
  const all = { live: steps.flatMap(step => step.live), static: steps.flatMap(step => step.static), items: {} };
  return [...steps.map((step, letters) => rowOf(`"${words.live.text.slice(0, letters)}"`, step)), rowOf('in all', all)];
}

function typeLetter(client, word, letter) {
  client.type(uri, behind(word, letter), word.text[letter]);
}

function behind({ at }, letters) {
  return { ...at, character: at.character + letters };
}

function rowOf(name, { live, static: without, items }) {
  return [name, median(live), median(without), median(live) / median(without), items.live, items.static];
}
