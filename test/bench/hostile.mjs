// Measures the longest answer that the language server gives to any question about a text of 1 MB that is meant to take long. Runs as a
// part of `npm run bench`, and by itself; then with the start of a text's name to measure some of them only.
import {
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { bundle } from './bundle.mjs';
import { startClient } from './client.mjs';
import { printTable, timed } from './measure.mjs';

const uri = 'file:///bench.ami.json';
const textDocument = { uri };
const { AMI_HOSTILE_BYTES = '1000000' } = process.env;
const only = process.argv[2] ?? '';

const programs = await bundle({
  server: 'server/src/server.ts',
  convert: 'server/src/convert/convert.ts',
  texts: 'test/language/harm/hostile-texts.ts',
});
const { hostileTexts } = (await import(programs.path('texts'))).default;
const rows = [];
for (const [name, text] of Object.entries(hostileTexts)) {
  if (name.startsWith(only)) rows.push(await longest(name, text(Number(AMI_HOSTILE_BYTES))));
}
await programs.remove();
rows.sort((a, b) => b[1] - a[1]);
printTable('The longest answer about a hostile text, in ms of work', ['text', 'ms', 'MB of memory', 'question'], rows);

async function longest(name, text) {
  const client = await startClient(programs.path('server'), { initializationOptions: { runs: true } });
  const answers = {};
  const ask = async (question, answer) => {
    const before = client.work();
    const time = await timed(answer);
    answers[question] = before === undefined ? time : client.work() - before;
  };
  client.open(uri, text);
  await ask('first diagnostics', () => client.diagnose(uri));
  const middle = positionAt(text, text.length >> 1);
  client.type(uri, middle, ' ');
  await ask('completion', () => client.complete(uri, middle));
  client.type(uri, middle, ' ');
  await ask('hover', () => client.hover(uri, middle));
  client.type(uri, middle, ' ');
  await ask('diagnostics', () => client.diagnose(uri));
  const range = { start: middle, end: middle };
  const whole = { start: { line: 0, character: 0 }, end: positionAt(text, text.length) };
  const requests = {
    'code actions': [CodeActionRequest, { textDocument, range, context: { diagnostics: [] } }],
    'code actions of all': [CodeActionRequest, { textDocument, range: whole, context: { diagnostics: [] } }],
    'fix-all': [
      CodeActionRequest,
      { textDocument, range: whole, context: { diagnostics: [], only: ['source.fixAll'] } },
    ],
    symbols: [DocumentSymbolRequest, { textDocument }],
    folding: [FoldingRangeRequest, { textDocument }],
    selection: [SelectionRangeRequest, { textDocument, positions: [middle] }],
    formatting: [DocumentFormattingRequest, { textDocument, options: { tabSize: 2, insertSpaces: true } }],
    'inlay hints': [InlayHintRequest, { textDocument, range: whole }],
    links: [DocumentLinkRequest, { textDocument }],
  };
  for (const [question, [request, params]] of Object.entries(requests)) {
    await ask(question, () => client.request(request.type, params));
  }
  const memory = client.memory();
  await client.stop();
  const [question, time] = Object.entries(answers).reduce((a, b) => (a[1] > b[1] ? a : b));
  const others = Object.entries(answers).filter(([, each]) => each > 500 && each < time);
  return [name, time, memory, [question, ...others.map(([what, each]) => `${what} ${Math.round(each)}`)].join(', ')];
}

function positionAt(text, offset) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}
