import assert from 'node:assert/strict';
import { DiagnosticRefreshRequest } from 'vscode-languageserver-protocol/node';
import { SentRules } from '../../server/src/protocol';
import { readRulesFile } from '../../server/src/rules-file/read-rules-file';
import { SentRulesFiles } from '../../server/src/rules-file/sent-rules-files';
import { connectEditor } from '../protocol/connect';
import { Signal } from '../protocol/signal';

const root = 'vscode-vfs://github/acme/images';
const rules = (severity: string) => JSON.stringify({ rules: { 'name-length': severity } });

describe('The rules files that a client sends', () => {
  it('count for the requests beside and below them, the nearest alone', () => {
    const files = new SentRulesFiles(readRulesFile);
    files.take([
      { uri: `${root}/.ami-rules.json`, text: rules('off') },
      {
        uri: `${root}/prod/.ami-rules.json`,
        text: '{ "overrides": [{ "files": "eu west/*", "rules": { "name-length": "hint" } }] }',
      },
    ]);
    const of = (path: string) => files.severitiesOf(`${root}/${path}`)['name-length'];
    assert.deepEqual(
      [of('web.ami.json'), of('dev/web.ami.json'), of('prod/web.ami.json'), of('prod/eu%20west/web.ami.json')],
      ['off', 'off', undefined, 'hint'],
    );
    assert.equal(files.severitiesOf('untitled:Untitled-1')['name-length'], undefined);
    files.take([]);
    assert.equal(of('web.ami.json'), undefined);
  });

  it('say where a choice is written', () => {
    const files = new SentRulesFiles(readRulesFile);
    assert.deepEqual(files.placeOf(`${root}/prod/web.ami.json`), {
      uri: `${root}/prod/.ami-rules.json`,
      file: './web.ami.json',
    });
    files.take([{ uri: `${root}/.ami-rules.json`, text: '{}' }]);
    assert.deepEqual(files.placeOf(`${root}/prod/web.ami.json`), {
      uri: `${root}/.ami-rules.json`,
      text: '{}',
      file: 'prod/web.ami.json',
      folder: 'prod/**',
    });
    assert.equal(new SentRulesFiles(readRulesFile).placeOf('untitled:Untitled-1'), undefined);
  });

  it('are asked for again by an editor that is told so', async () => {
    const refreshed = new Signal();
    const editor = await connectEditor({
      server: { rulesFiles: read => new SentRulesFiles(read) },
      prepare: connection => connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.raise()),
    });
    const uri = `${root}/web.ami.json`;
    editor.open(uri, '{ "InstanceId": "i-12345678", "Name": "ab" }');
    const before = await editor.pull(uri);
    assert(before.kind === 'full' && before.items[0]?.severity === 1);
    void editor.connection.sendNotification(SentRules, {
      files: [{ uri: `${root}/.ami-rules.json`, text: rules('hint') }],
    });
    await refreshed.wait();
    const after = await editor.pull(uri);
    assert(after.kind === 'full' && after.items[0]?.severity === 4);
    await editor.stop();
  });
});
