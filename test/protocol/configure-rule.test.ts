import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CodeAction, CodeActionRequest, type InitializeParams } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ChangeRule } from '../../server/src/protocol';
import { RulesFilesOfUris } from '../../server/src/rules-file/rules-files-of-uris';
import { connectEditor, type Editor, visualStudioCode } from './connect';

const text = '{\n  "InstanceId": "i-12345678",\n  "Name": "ab"\n}';
const canCreate: InitializeParams['capabilities'] = {
  ...visualStudioCode,
  workspace: {
    ...visualStudioCode.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

describe('How a finding can be reported otherwise', () => {
  let editor: Editor;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-configure-'));
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is one entry of our own client, which asks, and gets the comment along', async () => {
    editor = await connectEditor({ initializationOptions: { live: true } });
    const action = (await actionsIn('file:///web.ami.json')).at(-1);
    assert.equal(action?.title, 'Configure rule name-length…');
    assert.equal(action.edit, undefined);
    const [uri, rule, severity, comment] = action.command?.arguments ?? [];
    assert.deepEqual([uri, rule, severity], ['file:///web.ami.json', 'name-length', 'error']);
    assert.equal(comment.newText, '  // ami-ignore name-length\n');
  });

  it('is edits for another one: a new rules file, and last a comment', async () => {
    editor = await connectEditor({
      capabilities: canCreate,
      server: { rulesFiles: read => new RulesFilesOfUris(read) },
    });
    const actions = (await actionsIn(uriOf('web.ami.json'))).slice(-3);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Turn off name-length for this file',
        'Turn off name-length for this folder',
        'Ignore name-length here with a comment (not readable by the AWS CLI)',
      ],
    );
    const [create, write] = actions[1]?.edit?.documentChanges ?? [];
    assert.deepEqual(create, { kind: 'create', uri: uriOf('.ami-rules.json') });
    assert.match(JSON.stringify(write), /"rules\\": \{\\n {4}\\"name-length\\": \\"off\\"/);
  });

  it('is written into the file above, for the files below that are meant', async () => {
    await mkdir(join(folder, 'prod'));
    await writeFile(join(folder, '.ami-rules.json'), '{}');
    editor = await connectEditor({
      capabilities: canCreate,
      server: { rulesFiles: read => new RulesFilesOfUris(read) },
    });
    const actions = (await actionsIn(uriOf('prod/web.ami.json'))).slice(-3);
    const written = actions.map(({ edit }) => JSON.stringify(edit?.documentChanges ?? []));
    assert.match(written[0] ?? '', /prod\/web\.ami\.json/);
    assert.match(written[1] ?? '', /prod\/\*\*/);
    assert.equal(await readFile(join(folder, '.ami-rules.json'), 'utf8'), '{}');
  });

  it('replaces the whole rules file that is there, up to its last line', async () => {
    const old = '{\n  "rules": {\n    "name-length": "hint" } }';
    await writeFile(join(folder, '.ami-rules.json'), old);
    editor = await connectEditor({
      capabilities: canCreate,
      server: { rulesFiles: read => new RulesFilesOfUris(read) },
    });
    const [change, ...others] = titled(await actionsIn(uriOf('web.ami.json')), 'Turn off name-length for this folder');
    assert.deepEqual(others, []);
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: uriOf('.ami-rules.json'), version: null });
    const [edit] = change.edits;
    assert.ok(edit !== undefined && 'newText' in edit);
    assert.equal(TextDocument.applyEdits(TextDocument.create('', '', 0, old), [edit]), old.replace('"hint"', '"off"'));
  });

  it('is no edit of a rules file that is something else', async () => {
    await writeFile(join(folder, '.ami-rules.json'), '[1, 2');
    editor = await connectEditor({
      capabilities: canCreate,
      server: { rulesFiles: read => new RulesFilesOfUris(read) },
    });
    const titles = (await actionsIn(uriOf('web.ami.json'))).map(({ title }) => title);
    assert.deepEqual(
      titles.filter(title => title.startsWith('Turn off')),
      [],
    );
  });

  it('is only the comment where no file can be made', async () => {
    editor = await connectEditor();
    const actions = (await actionsIn('untitled:web')).filter(({ title }) => /name-length/.test(title));
    assert.deepEqual(actions.length, 1);
    const edits = actions[0]?.edit?.changes?.['untitled:web'] ?? [];
    assert.equal(
      TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits),
      text.replace('  "Name"', '  // ami-ignore name-length\n  "Name"'),
    );
  });

  it('is no comment in a text that is not JSON yet', async () => {
    editor = await connectEditor();
    const actions = await actionsIn('untitled:web', text.replace('\n}', ''));
    assert.deepEqual(
      actions.map(({ title }) => title).filter(title => /name-length/.test(title)),
      [],
    );
  });

  it('is answered with the new text of a rules file', async () => {
    editor = await connectEditor();
    const change = { rule: 'name-length', severity: 'hint' } as const;
    const { text: written } = await editor.connection.sendRequest(ChangeRule, { text: '{}', ...change });
    assert.match(written ?? '', /"name-length": "hint"/);
    assert.deepEqual(await editor.connection.sendRequest(ChangeRule, { text: '[', ...change }), { text: null });
  });

  function titled(actions: readonly CodeAction[], title: string) {
    return actions.find(action => action.title === title)?.edit?.documentChanges ?? [];
  }

  function uriOf(path: string): string {
    return pathToFileURL(join(folder, path)).toString();
  }

  async function actionsIn(uri: string, content = text): Promise<CodeAction[]> {
    const position = { line: 2, character: 12 };
    editor.open(uri, content);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
  }
});
