import assert from 'node:assert/strict';
import { type InlayHintContext, inlayHints } from '../../server/src/language/inlay-hints';
import { readRequestDocument } from '../../server/src/language/request-document';
import { factsOf } from './facts';

describe('Inlay hints', () => {
  it('say that the instance is rebooted unless the request decides it', () => {
    assert.equal(hinted('{ "InstanceId": "i-1" }'), '{ "InstanceId": "i-1"‹will be rebooted› }');
    assert.equal(hinted('{ "InstanceId": "i-1", "NoReboot": true }'), '{ "InstanceId": "i-1", "NoReboot": true }');
  });

  it('do not say so of an instance that is down, or is not named yet', () => {
    const stopped = { facts: factsOf({ state: 'stopped' }), variables: {} };
    assert.equal(
      hinted('{ "InstanceId": "i-1234567890abcdef0" }', stopped),
      '{ "InstanceId": "i-1234567890abcdef0"‹web · stopped› }',
    );
    assert.equal(hinted('{ "InstanceId": "" }'), '{ "InstanceId": "" }');
  });

  it('name the instance and the volume behind an id', () => {
    const context = { facts: factsOf(), variables: {} };
    assert.equal(
      hinted('{ "InstanceId": "i-1234567890abcdef0", "NoReboot": true }', context),
      '{ "InstanceId": "i-1234567890abcdef0"‹web · running›, "NoReboot": true }',
    );
    assert.equal(
      hinted('{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf" }] }', context),
      '{ "BlockDeviceMappings": [{ "DeviceName": "/dev/sdf"‹vol-1 · 20 GiB · gp3› }] }',
    );
  });

  it('show the defaults of a new volume, and none of one that the instance has', () => {
    assert.equal(
      hinted('{ "BlockDeviceMappings": [{ "Ebs": { "VolumeSize": 8 } }] }'),
      '{ "BlockDeviceMappings": [{ "Ebs": {‹VolumeType gp2, DeleteOnTermination false› "VolumeSize": 8 } }] }',
    );
    assert.equal(
      hinted('{ "BlockDeviceMappings": [{ "Ebs": { "VolumeSize": 8, "VolumeType": "gp3" } }] }'),
      '{ "BlockDeviceMappings": [{ "Ebs": {‹Iops 3,000, Throughput 125, DeleteOnTermination false› "VolumeSize": 8, "VolumeType": "gp3" } }] }',
    );
    const existing = '{ "BlockDeviceMappings": [{ "Ebs": { "DeleteOnTermination": true } }] }';
    assert.equal(hinted(existing), existing);
  });

  it('show what variables come to', () => {
    const context = { variables: { date: '2026-11-23', user: 'Kim Ø' } };
    assert.equal(hinted('{ "Name": "web-${date}" }', context), '{ "Name": "web-${date}"‹→ web-2026-11-23› }');
    assert.equal(hinted('{ "Name": "${user}" }', context), '{ "Name": "${user}"‹→ Kim -› }');
    assert.equal(
      hinted('{ "TagSpecifications": [{ "Tags": [{ "Value": "${user}" }] }] }', context),
      '{ "TagSpecifications": [{ "Tags": [{ "Value": "${user}"‹→ Kim Ø› }] }] }',
    );
    assert.equal(hinted('{ "Name": "${gitBranch}" }', context), '{ "Name": "${gitBranch}" }');
  });

  it('say that the snapshots get no tags', () => {
    assert.equal(
      hinted('{ "TagSpecifications": [{ "ResourceType": "image" }] }'),
      '{ "TagSpecifications": [‹snapshots not tagged›{ "ResourceType": "image" }] }',
    );
  });

  it('are one short line, whatever the account holds', () => {
    const facts = factsOf({ name: `a\nb${'c'.repeat(200)}` });
    const shown = hinted('{ "InstanceId": "i-1234567890abcdef0", "NoReboot": true }', { facts, variables: {} });
    assert.match(shown, /‹a bc{76}… · running›/);
  });

  it('stay inside the lines that are asked for', () => {
    const document = readRequestDocument(
      '{ "InstanceId": "i-1",\n"TagSpecifications": [{ "ResourceType": "image" }] }',
    );
    const hints = inlayHints(document, { offset: 0, end: 22 }, { variables: {} });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['will be rebooted'],
    );
  });
});

/** The text with its hints in ‹›. */
function hinted(text: string, context: InlayHintContext = { variables: {} }): string {
  const hints = inlayHints(readRequestDocument(text), { offset: 0, end: text.length }, context);
  return [...hints]
    .sort((a, b) => b.offset - a.offset)
    .reduce((result, { offset, label }) => `${result.slice(0, offset)}‹${label}›${result.slice(offset)}`, text);
}
