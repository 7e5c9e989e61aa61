import assert from 'node:assert/strict';
import { checkPermissions } from '../../../client/src/batch/check-permissions';
import { mostChecked, requestsToCheck } from '../../../client/src/batch/requests-to-check';
import type { CreateImageRequest } from '../../../client/src/ec2/ec2';
import { failure, fakeEc2 } from '../ec2/support/fake-ec2';

const { signal } = new AbortController();

function request(instance: number, tag?: string): CreateImageRequest {
  const TagSpecifications = [{ ResourceType: 'image', Tags: [{ Key: 'Team', Value: tag }] }];
  return { InstanceId: `i-${instance}`, Name: `web-${instance}`, ...(tag === undefined ? {} : { TagSpecifications }) };
}

/** An account where this is denied, and what it was asked and how often somebody waited for a turn. */
function account(isDenied: (request: CreateImageRequest) => boolean) {
  const asked: unknown[] = [];
  const seen = { turns: 0 };
  const ec2 = fakeEc2({
    checkPermission: async one => {
      asked.push(one.Name);
      if (isDenied(one)) throw failure('UnauthorizedOperation', 'refused');
      return {};
    },
  });
  const gate = {
    turn: async () => {
      seen.turns += 1;
    },
  };
  return { asked, seen, place: { ec2, gate, explain: () => 'You are not permitted to do this.' } };
}

describe('which requests of a batch EC2 is asked about', () => {
  it('one of each kind of tags first, then one of each instance', () => {
    const [a, again, b, tagged, other] = [request(1), request(1), request(2), request(1, 'red'), request(3, 'blue')];
    assert.deepEqual(requestsToCheck([a, again, b, tagged, other]), [a, tagged, other, b]);
  });

  it('those whose snapshots are kept elsewhere are of another kind', () => {
    const local = { ...request(1), SnapshotLocation: 'local' };
    assert.deepEqual(requestsToCheck([request(1), local]), [request(1), local]);
  });

  it('no more than a person waits for, and every kind of tags among them', () => {
    const many = Array.from({ length: 200 }, (_, index) => request(index));
    const last = request(200, 'red');
    const checked = requestsToCheck([...many, last]);
    assert.equal(checked.length, mostChecked);
    assert.ok(checked.includes(last));
  });
});

describe('the permissions of a batch', () => {
  it('are asked in turn, and each request has the answer to its own kind', async () => {
    const { asked, seen, place } = account(({ InstanceId }) => InstanceId === 'i-2');
    const permissionOf = await checkPermissions([request(1), request(2), request(1)], place, { signal });
    assert.deepEqual([asked, seen.turns], [['web-1', 'web-2'], 2]);
    assert.deepEqual(
      [request(1), request(2)].map(each => permissionOf(each)?.kind),
      ['permitted', 'refused'],
    );
  });

  it('what was not asked is not said to be permitted, nor denied because another one is', async () => {
    const { place } = account(({ InstanceId }) => InstanceId === 'i-0');
    const many = Array.from({ length: mostChecked + 1 }, (_, index) => request(index));
    const permissionOf = await checkPermissions(many, place, { signal });
    assert.equal(permissionOf(request(mostChecked)), undefined);
  });

  it('what is denied to all that were asked is denied to the rest', async () => {
    const { place } = account(() => true);
    const many = Array.from({ length: mostChecked + 1 }, (_, index) => request(index));
    const permissionOf = await checkPermissions(many, place, { signal });
    assert.equal(permissionOf(request(mostChecked))?.kind, 'refused');
  });
});
