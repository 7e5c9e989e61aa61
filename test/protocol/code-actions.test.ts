import assert from 'node:assert/strict';
import { CodeActionRequest, type Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, type CodeActionContext, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import { readMark } from '../language/accept';
import { connectEditor, type Editor } from './connect';

const uri = 'file:///web.ami.json';
const twice = '{ "InstanceId": "i-12345678", "name": "web-${date}", "description": "x" }';

describe('The menu of fixes', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await connectEditor();
  });
  afterEach(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('has those of the problems that the cursor touches, from the first to behind the last letter', async () => {
    const [start, end] = [twice.indexOf('"name"'), twice.indexOf('"name"') + 6];
    for (const offset of [start, start + 3, end]) {
      const marked = `${twice.slice(0, offset)}|${twice.slice(offset)}`;
      assert.deepEqual(await titlesAt(marked), ['Rename to Name'], marked);
    }
    for (const offset of [start - 1, end + 1]) {
      const marked = `${twice.slice(0, offset)}|${twice.slice(offset)}`;
      assert.deepEqual(await titlesAt(marked), [], marked);
    }
  });

  it('prefers the first fix of a problem, and none that is a guess', async () => {
    const preferred = async (marked: string) =>
      (await fixesAt(marked)).map(({ title, isPreferred }) => [title, isPreferred]);
    assert.deepEqual(await preferred('{ "InstanceId": "i-12345678", "Name": "web-${date}", "NoReboot": "tr|ue" }'), [
      ['Change to true', true],
    ]);
    const mappings = (second: string) =>
      `{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { "VolumeSize": 8 } }, ${second}] }`;
    assert.deepEqual(await preferred(mappings('{ "DeviceName": "/dev/sd|f", "Ebs": { "VolumeSize": 8 } }')), [
      ['Change to "/dev/sdg"', undefined],
      ['Remove this mapping', undefined],
    ]);
  });

  it('offers once what mends a problem and is a rewrite as well', async () => {
    const ebs = (members: string) =>
      `{ "InstanceId": "i-12345678", "Name": "web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf", "Ebs": { ${members} } }] }`;
    const titlesIn = async (members: string) => {
      const { text, offset } = readMark(ebs(members));
      editor.close(uri);
      editor.open(uri, text);
      return (await actionsIn(rangeOf(text, offset, offset))).map(({ title }) => title);
    };
    const withoutType = await titlesIn('"VolumeSize": 8, "Io|ps": 4000');
    assert.ok(withoutType.includes('Insert VolumeType') && !withoutType.includes('Convert to gp3'));
    const titles = await titlesIn('"VolumeSize": 8, "VolumeType": "gp2", "Io|ps": 4000');
    assert.deepEqual(
      titles.filter(title => title.includes('gp3')),
      ['Convert to gp3'],
    );
  });

  it('says of which of the problems shown each fix is, and of no other', async () => {
    editor.open(uri, twice);
    const shown = await editor.pull(uri);
    assert.ok(shown.kind === 'full');
    const own = shown.items.find(({ code }) => code === 'property-wrong-case');
    assert.ok(own !== undefined);
    const { start, end } = own.range;
    const others: Diagnostic[] = [
      { ...own, code: 'another-rule' },
      { ...own, range: { start: { ...start, line: 1 }, end } },
      { ...own, range: { start: { ...start, character: start.character + 1 }, end } },
      { ...own, range: { start, end: { ...end, line: 1 } } },
      { ...own, range: { start, end: { ...end, character: end.character + 1 } } },
      { message: 'of another tool', severity: DiagnosticSeverity.Error, range: own.range },
    ];
    const [fix] = await actionsIn(own.range, { diagnostics: [...others, own, ...shown.items.slice(1)] });
    assert.deepEqual(fix?.diagnostics, [own]);
  });

  it('has fixes of twenty problems at most, for who selects a whole file', async () => {
    const tags = Array.from({ length: 30 }, (_, index) => `{ "key": "k${index}", "Value": "" }`);
    const text = `[${tags.join(', ')}]`;
    const whole = `{ "InstanceId": "i-12345678", "Name": "web-\${date}", "TagSpecifications": [{ "Tags": ${text} }] }`;
    editor.open(uri, whole);
    const start = whole.indexOf(text);
    const actions = await actionsIn(rangeOf(whole, start, start + text.length), { only: ['quickfix'] });
    assert.equal(actions.filter(({ title }) => title === 'Rename to Key').length, 20);
  });

  it('offers rewrites of a request only', async () => {
    const rewrites = async (marked: string) => (await fixesAt(marked, 'refactor.rewrite')).length;
    assert.ok((await rewrites('|{ "InstanceId": "i-12345678" }')) > 0);
    assert.equal(await rewrites('|{ "InstanceId": ["i-12345678"] }'), 0);
  });

  it('mends all at once, in one change', async () => {
    const [all, ...others] = await fixesAt(`|${twice}`, 'source.fixAll');
    assert.deepEqual(others, []);
    const mended = TextDocument.applyEdits(TextDocument.create(uri, '', 0, twice), all?.edit?.changes?.[uri] ?? []);
    assert.equal(mended, twice.replace('"name"', '"Name"').replace('"description"', '"Description"'));
  });

  it('is empty for a file that is not open', async () => {
    assert.deepEqual(await actionsIn(rangeOf('{}', 0, 0)), []);
  });

  async function titlesAt(marked: string): Promise<string[]> {
    return (await fixesAt(marked)).map(({ title }) => title);
  }

  /** Without what is offered for every problem: to configure its rule. */
  async function fixesAt(marked: string, kind = 'quickfix'): Promise<CodeAction[]> {
    const { text, offset } = readMark(marked);
    editor.close(uri);
    editor.open(uri, text);
    const actions = await actionsIn(rangeOf(text, offset, offset), { only: [kind] });
    return actions.filter(({ title }) => !/^(Turn off|Ignore) /.test(title));
  }

  async function actionsIn(range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
    return (actions ?? []).filter((action): action is CodeAction => 'edit' in action);
  }
});

function rangeOf(text: string, start: number, end: number): Range {
  const document = TextDocument.create(uri, '', 0, text);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
