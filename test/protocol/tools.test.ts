import assert from 'node:assert/strict';
import { CallTool } from '../../server/src/protocol';
import { connectEditor, type Editor } from './connect';

describe('a tool for agents', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  it('is answered with data, or with a sentence where its input makes no sense', async () => {
    editor = await connectEditor();
    const call = (name: string, input: object) =>
      editor.connection.sendRequest(CallTool, { name, input: { ...input } });
    const checked = await call('ami_validate_request', { text: '{}' });
    assert.equal(checked.kind, 'answer');
    assert.deepEqual(await call('ami_validate_request', {}), { kind: 'refused', message: 'Give either text or file.' });
    assert.deepEqual(await call('ami_create_image', {}), {
      kind: 'refused',
      message: 'There is no tool "ami_create_image".',
    });
    assert.deepEqual(editor.log, []);
  });
});
