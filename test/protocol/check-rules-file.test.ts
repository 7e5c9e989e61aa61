import assert from 'node:assert/strict';
import { CheckRulesFile } from '../../server/src/protocol';
import { connectEditor, type Editor } from './connect';

describe('A rules file in the editor', () => {
  let editor: Editor;
  before(async () => {
    editor = await connectEditor({});
  });
  after(async () => {
    await editor.stop();
    assert.deepEqual(editor.log, []);
  });

  it('has a problem for a rule that does not exist, with the edits of its fixes', async () => {
    const text = '{\n  "rules": {\n    "name-lenght": "off"\n  }\n}';
    const { problems } = await editor.connection.sendRequest(CheckRulesFile, { text });
    const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 17 } };
    const [problem] = problems;
    assert.deepEqual(problem?.range, range);
    assert.match(problem.message, /Did you mean name-length\?/);
    assert.deepEqual(problem.fixes[0], {
      title: 'Rename to name-length',
      range,
      newText: '"name-length"',
      isPreferred: true,
    });
    assert.deepEqual(
      problem.fixes.slice(1).map(({ title, isPreferred }) => [title, isPreferred]),
      [['Remove "name-lenght"', false]],
    );
  });

  it('has none while it is broken beyond reading', async () => {
    for (const text of ['', '{{{', '{ "rules": ']) {
      assert.deepEqual(await editor.connection.sendRequest(CheckRulesFile, { text }), { problems: [] });
    }
  });
});
