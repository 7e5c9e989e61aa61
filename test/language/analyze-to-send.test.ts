import assert from 'node:assert/strict';
import { analyzeToSend } from '../../server/src/language/analyze';
import type { Facts } from '../../server/src/language/facts';
import { readRequestDocument } from '../../server/src/language/request-document';
import { staticRules } from '../../server/src/language/rules';
import { liveRules } from '../../server/src/language/rules/of-account';
import { factsOf } from './facts';

const oneLine = '{ "InstanceId": "i-1234567890abcdef0", "Name": "|", "NoReboot": false }';

describe('analyze a request that is to be sent', () => {
  it('keeps an error that EC2 rejects, whatever its rule is set to', () => {
    for (const severity of ['off', 'hint', 'information', 'warning'] as const) {
      assert.deepEqual(judge(oneLine.replace('|', 'ab'), { severities: { 'name-length': severity } }), [
        'error name-length',
      ]);
    }
  });

  it('keeps an error that EC2 rejects where a comment silences it', () => {
    const silenced = oneLine.replace('{', '{\n// ami-ignore name-length\n').replace('|', 'ab');
    assert.deepEqual(judge(silenced), ['error name-length']);
  });

  it('makes a warning of an error that a person turned off and that EC2 may accept', () => {
    const uefi = oneLine.replace('"|"', '"web", "BootModeOverride": "uefi"');
    const facts = factsOf({ state: 'stopped', bootMode: 'legacy-bios' });
    assert.deepEqual(judge(uefi, { facts }), ['error live-boot-mode']);
    assert.deepEqual(judge(uefi, { facts, severities: { 'live-boot-mode': 'off' } }), ['warning live-boot-mode']);
    const silenced = uefi.replace('{', '{\n// ami-ignore live-boot-mode\n');
    assert.deepEqual(judge(silenced, { facts }), ['warning live-boot-mode']);
  });

  it('never hides a warning', () => {
    const text = oneLine.replace('"|"', '"web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }]');
    assert.deepEqual(judge(text, { severities: { 'mapping-empty': 'off' } }), ['warning mapping-empty']);
  });

  it('is as strict as a person made it', () => {
    const text = oneLine.replace('"|"', '"web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }]');
    assert.deepEqual(judge(text, { severities: { 'mapping-empty': 'error' } }), ['error mapping-empty']);
  });

  it('never sends what cannot be read as it was meant', () => {
    const reading = ['json-syntax', 'json-root-not-object', 'json-depth', 'property-near-miss', 'property-misplaced'];
    const severities = Object.fromEntries(reading.map(id => [id, 'off' as const]));
    assert.deepEqual(judge(oneLine.replace('"|"', '"web" "x"'), { severities }).slice(0, 1), ['error json-syntax']);
    assert.deepEqual(judge(oneLine.replace('NoReboot', 'NoRebot').replace('|', 'web'), { severities }), [
      'error property-near-miss',
    ]);
  });

  it('takes the case of a rule that weighs more than the rule itself', () => {
    const text = oneLine.replace(
      '"|"',
      '"web", "BlockDeviceMappings": [{ "DeviceName": "/dev/sdz", "Ebs": { "VolumeType": "gp3" } }]',
    );
    const severities = { 'live-device-not-on-instance': 'off' } as const;
    assert(judge(text, { facts: factsOf(), severities }).includes('error live-device-not-on-instance'));
  });

  it('can tell of every rule whether EC2 rejects what it finds', () => {
    const unclear = [...staticRules, ...liveRules].filter(
      ({ docs, severity }) =>
        severity === 'error' && docs.ec2 !== undefined && !/^(`|none|not |Mostly none)/.test(docs.ec2),
    );
    assert.deepEqual(
      unclear.map(({ id }) => id),
      [],
    );
  });
});

/** "error name-length" for each finding but hints. */
function judge(
  text: string,
  options: {
    facts?: Facts;
    severities?: Readonly<Record<string, 'off' | 'hint' | 'information' | 'warning' | 'error'>>;
  } = {},
): string[] {
  return analyzeToSend(readRequestDocument(text), options)
    .filter(({ severity, rule }) => severity !== 'hint' && rule !== 'json-comment')
    .map(({ severity, rule }) => `${severity} ${rule}`);
}
