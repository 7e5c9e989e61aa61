import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { readRequestDocument } from '../../server/src/language/request-document';
import { shownText } from '../../server/src/language/shown-text';

describe('shownText', () => {
  it('leaves a plain text as it is', () => assert.equal(shownText('/dev/sdf'), '/dev/sdf'));

  it('fits a text into a line', () => assert.equal(shownText('a\n\u001b[31mb\t\u202ec'), 'a [31mb c'));

  it('keeps the space at the ends, which may be what is wrong', () => assert.equal(shownText(' gp3\u200b'), ' gp3 '));

  it('cuts a long text', () => assert.equal(shownText('x'.repeat(1000)), `${'x'.repeat(79)}…`));

  it('keeps every message short, whatever the request holds', () => {
    const long = `"${'x'.repeat(100_000)}"`;
    const text = `{ "InstanceId": ${long}, ${long}: 1, "Description": "\${${long.slice(1, -1)}}", "BlockDeviceMappings": [
      { "DeviceName": ${long}, "VirtualName": ${long}, "NoDevice": ${long}, "Ebs": { "VolumeType": ${long}, "SnapshotId": ${long}, "Iops": 1${'0'.repeat(400)} } },
      { "DeviceName": ${long}, "VirtualName": ${long} } ], "TagSpecifications": [
      { "ResourceType": ${long}, "Tags": [{ "Key": ${long} }, { "Key": ${long}, "Value": ${long} }] }, { "ResourceType": ${long} } ] }`;
    for (const { rule, message, fixes, related } of analyze(readRequestDocument(text))) {
      const titles = fixes?.().map(({ title }) => title) ?? [];
      const places = related?.map(place => place.message) ?? [];
      for (const shown of [message, ...titles, ...places])
        assert.ok(shown.length < 400, `${rule}: ${shown.slice(0, 100)}`);
    }
  });
});
