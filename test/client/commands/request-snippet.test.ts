import assert from 'node:assert/strict';
import { requestSnippet } from '../../../client/src/commands/new-request';
import { marked, requestOf } from './support/snippet';

describe('The snippet of a request that is known already', () => {
  it('selects the name, whatever is in it', () => {
    for (const Name of ['web', '${instanceName}-${timestamp}', 'a "quoted" \\ one', '', 'ends in ",', '\u2028', '$1']) {
      const request = { InstanceId: 'i-7', Name, NoReboot: true };
      const snippet = requestSnippet(request);
      assert.deepEqual(requestOf(snippet), request);
      assert.ok(marked(snippet).includes(`  "Name": "‹${JSON.stringify(Name).slice(1, -1)}›",`), snippet);
    }
  });

  it('selects no name but that of the image', () => {
    const request = { TagSpecifications: [{ Tags: [{ Key: 'Name', Value: 'x', Name: 'y' }] }], Name: 'web' };
    assert.match(marked(requestSnippet(request)), /\n {2}"Name": "‹web›"\n\}\n$/);
  });

  it('puts the cursor where members begin if there is no name', () => {
    assert.match(marked(requestSnippet({ InstanceId: 'i-$1' })), /^\{‹›\n {2}"InstanceId": "i-\$1"\n\}\n$/);
    assert.equal(marked(requestSnippet({})), '{‹›}\n');
    assert.match(marked(requestSnippet({ Name: 7 })), /^\{‹›\n {2}"Name": 7\n\}\n$/);
  });
});
