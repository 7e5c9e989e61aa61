import assert from 'node:assert/strict';
import { CallTool } from '../../server/src/protocol';
import { staticTools } from '../../server/src/tools';
import type { ToolContext } from '../../server/src/tools/tool';
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
    assert.deepEqual(await call('ami_validate_request', {}), {
      kind: 'refused',
      message: 'Specify either text or file.',
    });
    assert.deepEqual(await call('ami_create_image', {}), {
      kind: 'refused',
      message: 'Unknown tool "ami_create_image".',
    });
    assert.deepEqual(editor.log, []);
  });

  it('that goes wrong says so to the agent, and why only to the log', async () => {
    const context: ToolContext = {
      readFile: async () => {
        throw new TypeError('the secret place of the disk');
      },
      loadConverter: () => assert.fail(),
      basesOf: () => [],
    };
    editor = await connectEditor({ server: { tools: () => ({ tools: staticTools, context }) } });
    const input = { file: 'web.ami.json' };
    assert.deepEqual(await editor.connection.sendRequest(CallTool, { name: 'ami_validate_request', input }), {
      kind: 'refused',
      message: 'Something went wrong in AMI Authoring.',
    });
    assert.match(editor.log.join(), /^ami_validate_request: TypeError: the secret place/);
  });
});
