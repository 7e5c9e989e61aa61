import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { analyzeFile } from '../../server/src/language/analyze-file';
import { problemAt } from '../../server/src/language/problem';
import { readRequestDocument } from '../../server/src/language/request-document';
import { requestKind } from '../../server/src/language/request-kind';
import type { StaticRule } from '../../server/src/language/rule';
import { RuleSet } from '../../server/src/language/rule-table';

const faulty = '{ "InstanceId": "i-12345678", "Name": "w", "NoReboot": true, "Description": null }';

describe('analyze', () => {
  it('returns what the rules find in the order of the text', () => {
    assert.deepEqual(rulesIn(faulty), ['name-length', 'no-reboot-true', 'type-null-value']);
  });

  it('gives a rule the severity that is set for it', () => {
    const findings = analyze(readRequestDocument(faulty), { severities: { 'no-reboot-true': 'error' } });
    assert.equal(findings.find(({ rule }) => rule === 'no-reboot-true')?.severity, 'error');
  });

  it('leaves out a rule that is set to off, and runs one that is off by default when it is set', () => {
    const findings = analyze(readRequestDocument(faulty), {
      severities: { 'name-length': 'off', 'name-not-unique-pattern': 'information' },
    });
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['name-not-unique-pattern', 'no-reboot-true', 'type-null-value'],
    );
  });

  it('sets also those cases of a rule that weigh less', () => {
    const text = '{ "InstanceId": "i-12345678", "Name": "web", "Description": "${what}" }';
    const severityOf = (severities = {}) =>
      analyze(readRequestDocument(text), { severities }).find(({ rule }) => rule === 'variable-unknown')?.severity;
    assert.equal(severityOf(), 'warning');
    assert.equal(severityOf({ 'variable-unknown': 'error' }), 'error');
  });

  it('goes on when a rule throws, and tells of it', () => {
    const bad: StaticRule = {
      ...named('bad'),
      request: () => {
        throw new Error('a bug');
      },
    };
    const good: StaticRule = { ...named('good'), request: ({ node }) => problemAt(node, 'Found.') };
    const told: string[] = [];
    const findings = analyzeFile(
      { ...requestKind, rules: { ...requestKind.rules, static: new RuleSet([bad, good]) } },
      readRequestDocument('{}'),
      { onRuleError: (rule, error) => told.push(`${rule}: ${error}`) },
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['good'],
    );
    assert.deepEqual(told, ['bad: Error: a bug']);
  });

  it('is silent where another rule says it better', () => {
    assert.deepEqual(rulesIn('{ "BlockDeviceMappings": [{ "Ebs": { "VolumeSize": 12345678901234567890 } }] }'), [
      'instance-id-required',
      'name-required',
      'device-name-required',
      'volume-size-range',
    ]);
  });

  it('says one thing of a file of another kind, unless that is switched off', () => {
    const document = readRequestDocument('{ "builders": [], "Whatever": 1, // comment\n }');
    assert.deepEqual(
      analyze(document).map(({ rule, severity }) => `${rule} ${severity}`),
      ['other-kind information'],
    );
    assert.deepEqual(analyze(document, { severities: { 'other-kind': 'off' } }), []);
  });

  it('survives every text that breaks off', () => {
    const whole =
      '{ "InstanceId": "i-1", "Name": null, "BlockDeviceMappings": [{ "DeviceName": "", "Ebs": { "Iops": 1e400 } }], "TagSpecifications": [{ "Tags": [{ "Key": "aws:a" }] }] }';
    const onRuleError = (rule: string, error: unknown) => assert.fail(`${rule}: ${error}`);
    for (let end = 0; end <= whole.length; end++) {
      for (const { offset, end: last, fixes } of analyze(readRequestDocument(whole.slice(0, end)), { onRuleError })) {
        assert.ok(offset >= 0 && last >= offset && last <= end);
        for (const fix of fixes?.() ?? []) {
          for (const change of fix.changes)
            assert.ok(change.offset >= 0 && change.offset <= change.end && change.end <= end);
        }
      }
    }
  });
});

function named(id: string): StaticRule {
  return { id, severity: 'error', docs: { what: 'A.', why: 'B.', source: 'C.' } };
}

function rulesIn(text: string): string[] {
  return analyze(readRequestDocument(text)).map(({ rule }) => rule);
}
