import assert from 'node:assert/strict';
import { type Answer, RawClient } from './raw-client';

const uri = 'file:///web.ami.json';
const hover = { textDocument: { uri }, position: { line: 0, character: 3 } };
const capabilities = {};

describe('The life of a session', () => {
  let client: RawClient;
  beforeEach(() => {
    client = new RawClient();
  });

  it('begins with initialize: other requests wait for nothing but an error', async () => {
    assert.equal(codeOf(await client.ask(1, 'textDocument/hover', hover)), -32002);
    assert.equal(codeOf(await client.ask(2, 'shutdown')), -32002);
    assert(isResult(await client.initialize()));
    assert(isResult(await client.ask(3, 'textDocument/hover', hover)));
  });

  it('drops what is said before initialize without an answer', async () => {
    client.open(uri, '{ "Name": "ab" }');
    await client.initialize();
    assert.equal((await client.ask(1, 'textDocument/hover', hover)).result, null);
  });

  it('is initialized once', async () => {
    await client.initialize();
    assert.equal(codeOf(await client.ask(1, 'initialize', { processId: null, capabilities })), -32600);
    client.open(uri, '{ "Name": "ab" }');
    const published = await client.next(({ method }) => method === 'textDocument/publishDiagnostics');
    assert(published !== undefined);
    const second = client.next(({ method }) => method === 'textDocument/publishDiagnostics');
    assert(isResult(await client.ask(2, 'textDocument/hover', hover)));
    assert.equal(await Promise.race([second, 'published once']), 'published once');
  });

  it('can be initialized after an attempt that could not be read', async () => {
    assert.equal(codeOf(await client.ask(1, 'initialize', { processId: null })), -32602);
    assert.equal(codeOf(await client.ask(2, 'initialize')), -32602);
    assert(isResult(await client.initialize()));
  });

  const oddLists: Readonly<Record<string, object>> = {
    'a list that is a number': {
      textDocument: { hover: { contentFormat: 5 }, completion: { completionList: { itemDefaults: 1 } } },
    },
    'a list that is an object': { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: {} } } },
    'null for what it leaves out': {
      workspace: null,
      textDocument: { completion: { completionItem: null }, codeAction: null },
    },
  };

  for (const [what, odd] of Object.entries(oddLists)) {
    it(`begins with whatever the client announces: ${what}`, async () => {
      assert(isResult(await client.initialize(odd)));
    });
  }

  it('ends with shutdown: nothing is answered or published after it', async () => {
    await client.initialize();
    assert.equal(client.exitCode(), 1);
    assert((await client.ask(1, 'shutdown')).result === null);
    assert.equal(client.exitCode(), 0);
    assert.equal(codeOf(await client.ask(2, 'textDocument/hover', hover)), -32600);
    assert.equal(codeOf(await client.ask(3, 'shutdown')), -32600);
    assert.equal(codeOf(await client.ask(4, 'initialize', { processId: null, capabilities })), -32600);
    const published = client.next(({ method }) => method === 'textDocument/publishDiagnostics');
    client.open(uri, '{ "Name": "ab" }');
    assert.equal(codeOf(await client.ask(5, 'textDocument/hover', hover)), -32600);
    assert.equal(await Promise.race([published, 'nothing']), 'nothing');
  });
});

describe('A message that cannot be read', () => {
  let client: RawClient;
  beforeEach(async () => {
    client = new RawClient();
    await client.initialize();
  });

  const unreadable: { what: string; message: unknown; code: number; id: number | null }[] = [
    { what: 'no JSON', message: '{ "id": 1, "method"', code: -32700, id: null },
    { what: 'no object', message: '"hello"', code: -32600, id: null },
    { what: 'null', message: 'null', code: -32600, id: null },
    { what: 'a batch', message: [{ jsonrpc: '2.0', id: 1, method: 'shutdown' }], code: -32600, id: null },
    { what: 'a method that is a number', message: { jsonrpc: '2.0', id: 89, method: 5 }, code: -32600, id: 89 },
    { what: 'no method', message: { jsonrpc: '2.0', id: 7 }, code: -32600, id: 7 },
    {
      what: 'an id that is an object',
      message: { jsonrpc: '2.0', id: {}, method: 'shutdown' },
      code: -32600,
      id: null,
    },
  ];

  for (const { what, message, code, id } of unreadable) {
    it(`is answered: ${what}`, async () => {
      client.send(message);
      const answer = await client.next(({ error }) => error !== undefined);
      assert.deepEqual([answer.error?.code, answer.id], [code, id]);
      assert(isResult(await client.ask(100, 'textDocument/hover', hover)));
    });
  }

  const headers: Readonly<Record<string, string>> = {
    'no length': 'Content-Type: text\r\n\r\n',
    'a length that is a word': 'Content-Length: many\r\n\r\n',
  };

  for (const [what, header] of Object.entries(headers)) {
    it(`is answered: a header with ${what}`, async () => {
      client.sendRaw(header);
      const answer = await client.next(({ error }) => error !== undefined);
      assert.deepEqual([answer.error?.code, answer.id], [-32700, null]);
      assert(isResult(await client.ask(100, 'textDocument/hover', hover)));
    });
  }

  it('is not answered where it is an answer itself', async () => {
    client.send({ jsonrpc: '2.0', id: null, error: { code: -32700, message: 'What?' } });
    const answer = client.next(({ error }) => error !== undefined);
    assert(isResult(await client.ask(100, 'textDocument/hover', hover)));
    assert.equal(await Promise.race([answer, 'nothing']), 'nothing');
  });
});

describe('Parameters that are not those of the method', () => {
  const textDocument = { uri };
  const wrong: Readonly<Record<string, unknown>> = {
    'textDocument/hover': { textDocument },
    'textDocument/completion': { textDocument, position: { line: -1, character: 'x' } },
    'textDocument/formatting': { textDocument },
    'textDocument/rangeFormatting': { textDocument, options: { tabSize: 2, insertSpaces: true } },
    'textDocument/codeAction': { textDocument, range: {}, context: { diagnostics: [] } },
    'textDocument/diagnostic': undefined,
    'textDocument/selectionRange': { textDocument, positions: [{}] },
    'textDocument/inlayHint': { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    'textDocument/documentSymbol': {},
    'completionItem/resolve': { detail: 'x' },
    'ami/readRequest': { uri },
    'ami/readSteps': { uri, text: '{}', bases: [{ uri }] },
    'ami/countFindings': {},
    'ami/changeRule': { text: '' },
    'ami/callTool': { name: 'ami_check_request', input: [] },
    initialize: { processId: null, capabilities: [] },
  };

  for (const [method, params] of Object.entries(wrong)) {
    it(`of ${method} are answered as such`, async () => {
      const client = new RawClient();
      if (method !== 'initialize') await client.initialize();
      assert.equal(codeOf(await client.ask(1, method, params)), -32602);
    });
  }

  it('of a notification are dropped: nothing of it reaches a handler', async () => {
    const client = new RawClient();
    await client.initialize();
    for (const method of [
      'workspace/didChangeConfiguration',
      'ami/rulesFiles',
      'ami/changed',
      'textDocument/didOpen',
    ]) {
      for (const params of [undefined, null, [], 5]) client.send({ jsonrpc: '2.0', method, params });
    }
    client.send({ jsonrpc: '2.0', method: 'ami/rulesFiles', params: { files: [null] } });
    const logged = client.next(({ method }) => method === 'window/logMessage');
    assert(isResult(await client.ask(1, 'textDocument/hover', hover)));
    assert.equal(await Promise.race([logged, 'nothing']), 'nothing');
  });

  it('of a change leave the text as it was', async () => {
    const client = new RawClient();
    await client.initialize();
    client.open(uri, '{ "Name": "ab" }');
    const change = { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: '' }] };
    client.send({ jsonrpc: '2.0', method: 'textDocument/didChange', params: change });
    const answer = await client.ask(1, 'textDocument/hover', hover);
    assert.match(JSON.stringify(answer.result), /Name/);
  });
});

function codeOf({ error }: Answer): number | undefined {
  return error?.code;
}

function isResult({ error, result }: Answer): boolean {
  return error === undefined && result !== undefined;
}
