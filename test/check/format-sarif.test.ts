import assert from 'node:assert/strict';
import type { Log, Result } from 'sarif';
import { applyChanges } from '../../server/src/language/apply-changes';
import { check, faulty } from './run';

describe('check.js --format sarif', () => {
  it('gives a log that code scanning can show', async () => {
    const file = 'images/my web.ami.json';
    const { printed } = await check(['--format', 'sarif', file], { [file]: faulty });
    const log: Log = JSON.parse(printed);
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.ok(run?.results?.[0]);
    const [result] = run.results;
    assert.equal(result.ruleId, 'name-length');
    assert.equal(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id, 'name-length');
    assert.equal(result.level, 'error');
    assert.deepEqual(result.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'images/my%20web.ami.json', uriBaseId: 'SRCROOT' },
      region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 14 },
    });
    assert.match(run.originalUriBaseIds?.SRCROOT?.uri ?? '', /^file:\/\/\/.+\/$/);
  });

  it('carries the fixes', async () => {
    const text = '{"InstanceId":"i-12345678","Name":"web","NoRebot":true}';
    const { printed } = await check(['--format', 'sarif', 'a.ami.json'], { 'a.ami.json': text });
    const log: Log = JSON.parse(printed);
    const fix = log.runs[0]?.results?.[0]?.fixes?.[0];
    assert.equal(fix?.description?.text, 'Rename to NoReboot');
    assert.deepEqual(fix?.artifactChanges[0]?.replacements, [
      { deletedRegion: { charOffset: 40, charLength: 9 }, insertedContent: { text: '"NoReboot"' } },
    ]);
  });

  it('carries no fix that leaves more errors than there are', async () => {
    const texts = {
      'misread.ami.json': '[{ "InstanceId": "i-12345678", "Name": "we "N${C}ame": "web" }]',
      'hidden.ami.json':
        '{"InstanceId":"i-12345678","Name":"web","BlockDeviceMappings":"DeviceName=sdf,Ebs={VolumeSize=0,VolumeType=gp9}"}',
    };
    for (const [file, text] of Object.entries(texts)) {
      const before = await resultsOf(file, text);
      const fixes = before.flatMap(({ fixes = [] }) => fixes);
      for (const { artifactChanges } of fixes) {
        const changes = (artifactChanges[0]?.replacements ?? []).map(({ deletedRegion, insertedContent }) => {
          const offset = deletedRegion.charOffset ?? 0;
          return { offset, end: offset + (deletedRegion.charLength ?? 0), text: insertedContent?.text ?? '' };
        });
        const after = await resultsOf(file, applyChanges(text, changes));
        assert.ok(errorsIn(after) <= errorsIn(before), file);
      }
    }
    assert.ok((await resultsOf('hidden.ami.json', texts['hidden.ami.json'])).some(({ fixes }) => fixes === undefined));
  });

  it('says what could not be read', async () => {
    const log: Log = JSON.parse((await check(['--format', 'sarif', 'a.ami.json'])).printed);
    const [invocation] = log.runs[0]?.invocations ?? [];
    assert.equal(invocation?.executionSuccessful, false);
    assert.equal(invocation?.toolExecutionNotifications?.[0]?.message.text, 'File not found.');
  });
});

async function resultsOf(file: string, text: string): Promise<readonly Result[]> {
  const log: Log = JSON.parse((await check(['--format', 'sarif', file], { [file]: text })).printed);
  return log.runs[0]?.results ?? [];
}

function errorsIn(results: readonly Result[]): number {
  return results.filter(({ level }) => level === 'error').length;
}
