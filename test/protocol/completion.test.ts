import assert from 'node:assert/strict';
import {
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { AskFacts, AskSuggestions, type Suggestions } from '../../server/src/protocol';
import { readMark } from '../language/accept';
import { connectEditor, type Editor, type EditorOptions, visualStudioCode } from './connect';
import { Signal } from './signal';

const uri = 'file:///web.ami.json';

describe('A suggestion', () => {
  let editor: Editor;
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('carries only its text where the whole list goes to one place, which an editor reads once', async () => {
    const { itemDefaults, items } = await listAt('{ "InstanceId": "i-1", "Na|" }');
    const name = items.find(({ label }) => label === 'Name');
    assert.deepEqual(itemDefaults?.editRange, {
      start: { line: 0, character: 23 },
      end: { line: 0, character: 27 },
    });
    assert.equal(name?.textEdit, undefined);
    assert.match(name?.textEditText ?? '', /^"Name": /);
    assert.equal(name?.filterText, '"Name', 'it is compared with what is typed, quote and all');
  });

  it('carries its whole edit for an editor without such a place', async () => {
    const { itemDefaults, items } = await listAt('{ "InstanceId": "i-1", "Na|" }', { capabilities: {} });
    assert.equal(itemDefaults, undefined);
    for (const { label, textEdit, textEditText } of items) {
      assert.ok(textEdit !== undefined && textEditText === undefined, label);
    }
  });

  it('goes to its own place where that is another one', async () => {
    const marked = '{ "Name": "web-$|" }';
    const { itemDefaults, items } = await listAt(marked);
    const variable = items.find(({ label }) => label === '${date}');
    assert.ok(variable !== undefined);
    assert.equal(accepted(marked, variable, itemDefaults), '{ "Name": "web-${date}" }');
    const others = items.map(item => accepted(marked, item, itemDefaults));
    for (const text of others) assert.match(text, /^\{ "Name": ".*" \}$/);
  });

  it('leaves its label to be compared with, where that is what is typed', async () => {
    const { items } = await listAt('{ "NoReboot": | }');
    assert.deepEqual(
      items.map(({ label, filterText, insertTextFormat }) => [label, filterText, insertTextFormat]),
      [
        ['true', undefined, undefined],
        ['false', undefined, undefined],
      ],
    );
  });

  it('is a snippet for an editor that has them, and otherwise text', async () => {
    const marked = '{ "BlockDeviceMappings": | }';
    const { items } = await listAt(marked);
    assert.ok(items.some(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet));
    await editor.stop();
    const { items: plain } = await listAt(marked, { capabilities: {} });
    assert.deepEqual(
      plain.map(({ insertTextFormat }) => insertTextFormat).filter(format => format !== undefined),
      [],
    );
    assert.doesNotMatch(JSON.stringify(plain), /\$[{\d]/);
  });

  it('of several lines says who indents them', async () => {
    const marked = '{\n  "BlockDeviceMappings": [|]\n}';
    const isLong = ({ textEdit, textEditText }: CompletionItem) =>
      (textEditText ?? textEdit?.newText ?? '').includes('\n');
    const { items } = await listAt(marked);
    assert.ok(items.some(isLong));
    for (const item of items) {
      assert.equal(item.insertTextMode, isLong(item) ? InsertTextMode.adjustIndentation : undefined, item.label);
    }
    await editor.stop();
    const { items: others } = await listAt(marked, { capabilities: {} });
    assert.deepEqual(
      others.map(({ insertTextMode }) => insertTextMode).filter(mode => mode !== undefined),
      [],
    );
  });

  it('brings the comma that the member before it lacks', async () => {
    const marked = '{\n  "InstanceId": "i-12345678" // web\n  |\n}';
    const { itemDefaults, items } = await listAt(marked);
    const item = items.find(({ label }) => label === 'NoReboot');
    assert.ok(item !== undefined);
    assert.match(accepted(marked, item, itemDefaults), /"i-12345678", \/\/ web\n {2}"NoReboot": /);
  });

  it('has its detail on the line for ids of the account only', async () => {
    const { items } = await listAt('{ | }');
    assert.match(items.find(({ label }) => label === 'InstanceId')?.detail ?? '', /^required/);
    assert.ok(items.every(({ labelDetails }) => labelDetails === undefined));
  });

  it('opens the list for the value that is chosen next, in our own client', async () => {
    const { items: foreign } = await listAt('{ | }');
    assert.ok(foreign.every(({ command }) => command === undefined));
    await editor.stop();
    const { items } = await listAt('{ | }', { initializationOptions: { live: true } });
    const commandOf = (label: string) => items.find(item => item.label === label)?.command?.command;
    assert.equal(commandOf('InstanceId'), 'editor.action.triggerSuggest');
    assert.equal(commandOf('NoReboot'), undefined, 'its values are part of the text');
  });

  it('has its documentation when it is looked at, and stays what it is without any', async () => {
    const { items } = await listAt('{ | }');
    const name = items.find(({ label }) => label === 'Name');
    assert.ok(name !== undefined && name.documentation === undefined);
    const resolved = await editor.connection.sendRequest(CompletionResolveRequest.type, name);
    assert.match(JSON.stringify(resolved.documentation), /name/);
    const unknown = { label: 'mine' };
    assert.deepEqual(await editor.connection.sendRequest(CompletionResolveRequest.type, unknown), unknown);
  });

  it('is not made outside the request, nor for a file that is not open', async () => {
    assert.deepEqual((await listAt('{} |')).items, []);
    assert.deepEqual((await listAt('{} |')).isIncomplete, false);
    assert.deepEqual(await editor.complete('file:///other.ami.json', 0, 0), []);
  });

  async function listAt(marked: string, options?: EditorOptions): Promise<CompletionList> {
    editor = await connectEditor(options);
    return completeAt(editor, marked);
  }
});

describe('A suggestion of the account', () => {
  let editor: Editor;
  let answer: () => Suggestions | null | Promise<Suggestions | null>;
  const items = [{ value: 'i-0', name: 'web', detail: 'running' }];
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('says what its id stands for where the editor has no place on the line', async () => {
    answer = () => ({ version: 1, items, incomplete: false });
    const { labelDetailsSupport: _, ...completionItem } =
      visualStudioCode.textDocument?.completion?.completionItem ?? {};
    await connect({ textDocument: { completion: { completionItem } } });
    const [item] = (await completeAt(editor, '{ "InstanceId": "|" }')).items;
    assert.deepEqual([item?.label, item?.detail, item?.labelDetails], ['web', 'i-0 · running', undefined]);
  });

  it('repeats it where the editor does not ask again for the one that is looked at', async () => {
    answer = () => ({ version: 1, items, incomplete: false });
    const { resolveSupport: _, ...completionItem } = visualStudioCode.textDocument?.completion?.completionItem ?? {};
    await connect({ textDocument: { completion: { completionItem } } });
    const [item] = (await completeAt(editor, '{ "InstanceId": "|" }')).items;
    assert.deepEqual([item?.detail, item?.labelDetails?.description], ['i-0 · running', 'i-0 · running']);
  });

  it('is asked for again as the person types, as long as not all are known', async () => {
    for (const incomplete of [true, false]) {
      answer = () => ({ version: 1, items, incomplete });
      await connect();
      assert.equal((await completeAt(editor, '{ "InstanceId": "|" }')).isIncomplete, incomplete);
      if (incomplete) await editor.stop();
    }
  });

  it('is asked for again when there are more than one list shows', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({ value: `i-${index}`, detail: 'running' }));
    answer = () => ({ version: 1, items: many, incomplete: false });
    await connect();
    const list = await completeAt(editor, '{ "InstanceId": "|" }');
    assert.equal(list.isIncomplete, true);
    assert.ok(list.items.length < many.length);
  });

  it('is not what a person reads without a profile: selecting one is offered, and the text stays', async () => {
    answer = () => null;
    await connect();
    const marked = '{ "InstanceId": "i-0|" }';
    const { items, itemDefaults } = await completeAt(editor, marked);
    const select = items.at(-1);
    assert.deepEqual(select?.command, {
      title: 'Select Profile…',
      command: 'ami.selectProfile',
      arguments: ['suggest'],
    });
    assert.equal(accepted(marked, select ?? { label: '' }, itemDefaults), readMark(marked).text);
    const elsewhere = await completeAt(editor, '{ "NoReboot": | }');
    assert.ok(
      elsewhere.items.every(({ command }) => command === undefined),
      'where no account would help',
    );
  });

  it('is left out when the text has changed meanwhile, and the editor asks again', async () => {
    const asked = new Signal();
    const answered = new Signal();
    answer = async () => {
      asked.raise();
      await answered.wait();
      return { version: 1, items, incomplete: false };
    };
    await connect();
    const list = completeAt(editor, '{ "InstanceId": "|" }');
    await asked.wait();
    editor.change(uri, 2, '{ "Name": "" }');
    answered.raise();
    assert.deepEqual(await list, { isIncomplete: true, items: [] });
  });

  async function connect(capabilities = visualStudioCode): Promise<void> {
    editor = await connectEditor({
      capabilities,
      initializationOptions: { live: true },
      prepare: connection => {
        connection.onRequest(AskSuggestions, () => answer());
        connection.onRequest(AskFacts, () => null);
      },
    });
  }
});

/** What the editor is given, before it fills in what the list says for all. */
async function completeAt({ connection, ...editor }: Editor, marked: string): Promise<CompletionList> {
  const { text, offset } = readMark(marked);
  editor.open(uri, text);
  const position = TextDocument.create(uri, '', 0, text).positionAt(offset);
  const list = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  assert.ok(list !== null && !Array.isArray(list));
  return list;
}

/** The text after accepting it. */
function accepted(marked: string, item: CompletionItem, defaults: CompletionList['itemDefaults']): string {
  const document = TextDocument.create(uri, '', 0, readMark(marked).text);
  const shared = defaults?.editRange;
  const range = item.textEdit !== undefined && 'range' in item.textEdit ? item.textEdit.range : shared;
  assert.ok(range !== undefined && 'start' in range, item.label);
  const newText = item.textEdit?.newText ?? item.textEditText ?? item.label;
  return TextDocument.applyEdits(document, [{ range, newText }, ...(item.additionalTextEdits ?? [])]);
}
