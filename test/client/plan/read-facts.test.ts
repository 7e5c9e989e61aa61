import assert from 'node:assert/strict';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import { buildPlan } from '../../../client/src/plan/plan';
import { readPlanFacts } from '../../../client/src/plan/read-facts';
import { fakeEc2, image, unexpectedCall, volume } from '../ec2/support/fake-ec2';
import { facts, instance, request, snapshot } from './support/account';

const encoded = 'z9Abc-_';
const unauthorized =
  'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/ann is not authorized to ' +
  'perform: ec2:CreateImage on resource: arn:aws:ec2:us-east-1::image/* because no identity-based policy allows the ' +
  `ec2:CreateImage action. Encoded authorization failure message: ${encoded}`;

describe('reading what a plan needs', () => {
  const read = (ec2: Partial<Ec2>, asked: object = request, signal?: AbortSignal) =>
    readPlanFacts({ ...account(), ...ec2 }, { ...asked }, facts.target, {
      checkPermission: true,
      explain: failure => `explained ${failure.code}`,
      now: facts.now,
      signal,
    });

  it('takes two rounds of calls, none of them per volume', async () => {
    const calls: string[] = [];
    const known = await read(recording(account(), calls));
    assert.deepEqual(calls, ['instances', 'images', 'images', 'checkPermission', 'volumes', 'snapshots']);
    assert.deepEqual(buildPlan({ request }, known).problems, []);
  });

  it('knows an instance that is not there from one that could not be read', async () => {
    assert.equal((await read({ instances: fails('InvalidInstanceID.NotFound') })).instance, null);
    const known = await read({ instances: fails('RequestLimitExceeded') });
    assert.equal(known.instance, undefined);
    assert.deepEqual(known.unread, ['Instance: explained RequestLimitExceeded']);
  });

  it('goes on without what it may not read, and says so', async () => {
    const denied = fails('UnauthorizedOperation');
    const known = await read({ volumes: denied, snapshots: denied, images: denied });
    assert.equal(known.unread?.length, 4);
    assert.equal(buildPlan({ request }, known).devices.length, 3);
  });

  it('finds who has the name, but not an image that is deregistered already', async () => {
    const image: Image = {
      id: 'ami-1',
      name: 'web-2026',
      state: 'available',
      created: '',
      ownerId: '',
      devices: [],
      tags: {},
    };
    assert.equal((await read({ images: async () => ({ items: [image] }) })).imageOfName?.id, 'ami-1');
    assert.equal(
      (await read({ images: async () => ({ items: [{ ...image, state: 'deregistered' }] }) })).imageOfName,
      null,
    );
  });

  it('finds on the second page who has the name, what is pending and which volumes were imaged before', async () => {
    const onSecondPage =
      <Item>(item: Item) =>
      async ({ nextToken }: { readonly nextToken?: string }) =>
        nextToken === 'more' ? { items: [item] } : { items: [], nextToken: 'more' };
    const known = await read({
      images: onSecondPage(image('ami-1', 'web-2026', { state: 'pending' })),
      volumes: onSecondPage({ ...volume('vol-data'), size: 77 }),
      snapshots: onSecondPage(snapshot),
    });
    assert.equal(known.imageOfName?.id, 'ami-1');
    assert.deepEqual(
      known.pendingImages?.map(({ id }) => id),
      ['ami-1'],
    );
    assert.equal(known.volumes?.['vol-data']?.size, 77);
    assert.deepEqual(known.earlierSnapshots?.['vol-root'], [snapshot]);
  });

  it('asks for what the request names, and takes nothing else for it', async () => {
    const queries: unknown[] = [];
    const known = await read({
      instances: async ({ ids }) => {
        queries.push(ids);
        return { items: [{ ...instance, id: 'i-other' }, instance] };
      },
      images: async ({ names, sourceInstanceIds }) => {
        queries.push(names ?? sourceInstanceIds);
        return { items: [image('ami-1', 'web-2025'), image('ami-2', 'db', { state: 'pending' })] };
      },
      snapshots: async () => ({ items: [snapshot, { ...snapshot, id: 'snap-2', volumeId: 'vol-data' }] }),
    });
    assert.deepEqual(queries, [[instance.id], ['web-2026'], [instance.id]]);
    assert.equal(known.instance?.id, instance.id);
    assert.equal(known.imageOfName, null);
    assert.deepEqual(
      known.pendingImages?.map(({ id }) => id),
      ['ami-2'],
    );
    const ofVolumes = Object.entries(known.earlierSnapshots ?? {}).map(([id, all]) => [id, all.map(each => each.id)]);
    assert.deepEqual(ofVolumes, [
      ['vol-root', ['snap-1']],
      ['vol-data', ['snap-2']],
      ['vol-logs', []],
    ]);
  });

  it('asks for nothing that the request does not name', async () => {
    const calls: string[] = [];
    const known = await read(recording(account(), calls), { NoReboot: true });
    assert.deepEqual(calls, ['checkPermission']);
    assert.deepEqual([known.instance, known.imageOfName, known.pendingImages], [undefined, undefined, []]);
    assert.deepEqual([known.volumes, known.earlierSnapshots, known.unread], [{}, {}, []]);
  });

  it('reads no volumes of an instance that has none', async () => {
    const calls: string[] = [];
    const bare = fakeEc2({ ...account(), instances: async () => ({ items: [{ ...instance, devices: [] }] }) });
    await read(recording(bare, calls));
    assert.deepEqual(calls, ['instances', 'images', 'images', 'checkPermission']);
  });

  it('does not take a snapshot that could not be read for one that is not there', async () => {
    const asked = { ...request, BlockDeviceMappings: [{ DeviceName: '/dev/sdz', Ebs: { SnapshotId: 'snap-1' } }] };
    const known = await read({ snapshots: fails('RequestLimitExceeded') }, asked);
    assert.equal(known.namedSnapshots, undefined);
    assert.ok(known.unread?.includes('Snapshots in the request: explained RequestLimitExceeded'));
    const malformed = await read({ snapshots: fails('InvalidSnapshotID.Malformed') }, asked);
    assert.deepEqual(malformed.namedSnapshots, { 'snap-1': null });
  });

  it('asks for each snapshot that the request names', async () => {
    const mappings = ['snap-1', 'snap-x', 'snap-1'].map((SnapshotId, index) => ({
      DeviceName: `/dev/sd${index}`,
      Ebs: { SnapshotId },
    }));
    const snapshots: Ec2['snapshots'] = async ({ ids }) => {
      if (ids?.includes('snap-x')) throw failure('InvalidSnapshot.NotFound');
      return { items: [snapshot] };
    };
    const known = await read({ snapshots }, { ...request, BlockDeviceMappings: mappings });
    assert.deepEqual(known.namedSnapshots, { 'snap-1': snapshot, 'snap-x': null });
  });

  it('tells a permitted request, a refused one and one that EC2 did not decide apart', async () => {
    assert.deepEqual((await read({})).permission, { kind: 'permitted', requestId: 'req-1' });
    assert.deepEqual((await read({ checkPermission: fails('UnauthorizedOperation', unauthorized) })).permission, {
      kind: 'refused',
      action: 'ec2:CreateImage',
      resource: 'arn:aws:ec2:us-east-1::image/*',
      principal: 'arn:aws:iam::123456789012:user/ann',
      isExplicit: false,
      policy: 'identity',
      policyArn: undefined,
      encoded,
      sentence: 'explained UnauthorizedOperation',
      requestId: undefined,
    });
    assert.equal((await read({ checkPermission: fails('InvalidParameterValue') })).permission?.kind, 'undecided');
  });

  it('asks for the permission by a call that ends with the plan', async () => {
    const { signal } = new AbortController();
    const passed: unknown[] = [];
    const checkPermission: Ec2['checkPermission'] = async (_, options) => {
      passed.push(options?.signal);
      return { requestId: 'req-1' };
    };
    await read({ checkPermission }, request, signal);
    assert.deepEqual(passed, [signal]);
    await assert.rejects(read({ checkPermission: fails('Aborted') }, request, AbortSignal.abort()), {
      code: 'Aborted',
    });
    const bug = async () => Promise.reject(new TypeError('bug'));
    await assert.rejects(read({ checkPermission: bug }), TypeError);
  });

  it('ends when it is no longer wanted', async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(read({ volumes: fails('Aborted') }, request, signal), { code: 'Aborted' });
  });

  it('lets a bug through', async () => {
    const instances = async () => {
      throw new TypeError('bug');
    };
    await assert.rejects(read({ instances }), TypeError);
  });
});

/** An account with the one instance and nothing else. */
function account(): Ec2 {
  return fakeEc2({
    instances: async () => ({ items: [instance] }),
    images: async () => ({ items: [] }),
    volumes: async () => ({ items: Object.values(facts.volumes ?? {}) }),
    snapshots: async () => ({ items: [snapshot] }),
    checkPermission: async () => ({ requestId: 'req-1' }),
    callerIdentity: unexpectedCall,
    regions: unexpectedCall,
  });
}

function recording(ec2: Ec2, calls: string[]): Partial<Ec2> {
  const record = <Args extends unknown[], Result>(name: string, call: (...args: Args) => Result) => {
    return (...args: Args) => {
      calls.push(name);
      return call(...args);
    };
  };
  return {
    instances: record('instances', ec2.instances),
    images: record('images', ec2.images),
    volumes: record('volumes', ec2.volumes),
    snapshots: record('snapshots', ec2.snapshots),
    checkPermission: record('checkPermission', ec2.checkPermission),
  };
}

function failure(code: string, message = ''): AwsFailure {
  return new AwsFailure({ code, message, reach: 'refused' });
}

function fails(code: string, message?: string) {
  return async () => {
    throw failure(code, message);
  };
}
