import assert from 'node:assert/strict';
import type { Image } from '../../../../client/src/ec2/model';
import { awsPolicy } from '../../../../client/src/runs/policy';
import type { Attempt, Run } from '../../../../client/src/runs/run';
import { findImageOfName } from '../../../../client/src/runs/sending/find-image-of-name';
import { isOwnImage } from '../../../../client/src/runs/sending/is-own-image';
import { traceImage } from '../../../../client/src/runs/sending/trace-image';
import { fakeEc2, image, snapshot } from '../../ec2/support/fake-ec2';
import { makeRun } from '../support/make-run';

const sent = '2026-11-23T12:00:00.000Z';
const run = (attempt: Partial<Attempt> = {}, changes: Partial<Run> = {}) =>
  makeRun('a', { attempts: [{ sent, result: 'unknown', ...attempt }], ...changes });
const created = (time: string, changes: Partial<Image> = {}) =>
  image('ami-1', 'web-2026', { sourceInstanceId: 'i-0123456789abcdef0', created: time, ...changes });
const ports = (...lostRuns: readonly Run[]) => ({ lostRuns: () => lostRuns, policy: awsPolicy });

describe('whether an image is one’s own', () => {
  const isOwn = (found: Image, of: Run = run(), ...lostRuns: readonly Run[]) =>
    isOwnImage(found, of, ports(...lostRuns));

  it('is told by the time: from five minutes before the sending to five minutes after the last possible answer', () => {
    assert.ok(isOwn(created('2026-11-23T12:00:05Z')));
    assert.ok(isOwn(created('2026-11-23T11:55:00Z')));
    assert.ok(!isOwn(created('2026-11-23T11:54:59Z')));
    assert.ok(isOwn(created('2026-11-23T12:06:30Z')));
    assert.ok(!isOwn(created('2026-11-23T12:06:31Z')));
  });

  it('is told by EC2’s clock, where that of the computer is off', () => {
    assert.ok(!isOwn(created('2026-11-23T13:00:05Z')));
    assert.ok(isOwn(created('2026-11-23T13:00:05Z'), run({ clockOffset: 3_600_000 })));
    assert.ok(!isOwn(created('2026-11-23T12:00:05Z'), run({ clockOffset: 3_600_000 })));
  });

  it('is not so for another instance', () => {
    assert.ok(!isOwn(created('2026-11-23T12:00:05Z', { sourceInstanceId: 'i-other' })));
  });

  it('is not so where EC2 rejected every attempt, or none was made', () => {
    assert.ok(!isOwn(created('2026-11-23T12:00:05Z'), run({ result: 'refused' })));
    assert.ok(!isOwn(created('2026-11-23T12:00:05Z'), makeRun('a')));
    const twice = run({}, { attempts: [{ sent: '2026-11-23T10:00:00.000Z', result: 'refused' }, { sent }] });
    assert.ok(isOwn(created('2026-11-23T12:00:05Z'), twice), 'one that is open is enough');
  });

  it('is so for the attempt of an earlier run whose response was lost', () => {
    const earlier = run({ sent: '2026-11-23T09:00:00.000Z' });
    assert.ok(!isOwn(created('2026-11-23T09:00:05Z')));
    assert.ok(isOwn(created('2026-11-23T09:00:05Z'), run(), earlier));
  });

  it('is not so where the description or a tag is another one than was requested', () => {
    const TagSpecifications = [
      { ResourceType: 'snapshot', Tags: [{ Key: 'of', Value: 'snapshots' }] },
      { ResourceType: 'image', Tags: [{ Key: 'stage', Value: 'prod' }, { Key: 'empty' }] },
    ];
    const of = run({}, { request: { Name: 'web-2026', Description: 'golden', TagSpecifications } });
    const tags = { stage: 'prod', empty: '', own: 'by AWS' };
    const right = { description: 'golden', tags };
    const at = '2026-11-23T12:00:05Z';
    assert.ok(isOwn(created(at, right), of));
    assert.ok(!isOwn(created(at, { ...right, description: 'other' }), of));
    assert.ok(!isOwn(created(at, { ...right, tags: { ...tags, stage: 'test' } }), of));
    assert.ok(!isOwn(created(at, { ...right, tags: { stage: 'prod' } }), of));
  });

  it('is told by what EC2 can have understood of a request, which is a person’s text', () => {
    const at = '2026-11-23T12:00:05Z';
    for (const TagSpecifications of [
      7,
      [null, 'image'],
      [{ ResourceType: 'image', Tags: 7 }],
      [{ ResourceType: 'image', Tags: [null, { Key: 7, Value: 'a' }, { Key: 'a', Value: 7 }] }],
    ]) {
      const of = run({}, { request: { Name: 'web-2026', Description: 7, TagSpecifications } });
      assert.ok(isOwn(created(at), of), JSON.stringify(TagSpecifications));
    }
    const odd = [{ ResourceType: 'image', Tags: [{ Key: 'constructor', Value: 'x' }] }];
    assert.ok(!isOwn(created(at), run({}, { request: { TagSpecifications: odd } })));
  });
});

describe('the image of a name', () => {
  const find = async (images: readonly Image[], of: Run = run()) => {
    const asked: unknown[] = [];
    const ec2 = fakeEc2({
      images: async ({ nextToken, ...query }) => {
        asked.push(query);
        const index = Number(nextToken ?? 0);
        const next = index + 1 < images.length ? String(index + 1) : undefined;
        return { items: images.slice(index, index + 1), nextToken: next };
      },
    });
    return { found: await findImageOfName(of, ec2, ports(), {}), asked };
  };
  const other = created('2020-01-01T00:00:00Z', { id: 'ami-2' });

  it('is one’s own rather than another one, on whichever page', async () => {
    const { found } = await find([other, created('2026-11-23T12:00:05Z')]);
    assert.deepEqual(found, { kind: 'ours', imageId: 'ami-1' });
  });

  it('is another one, of the same instance or not', async () => {
    assert.deepEqual((await find([other])).found, { kind: 'taken', imageId: 'ami-2', isOfSameInstance: true });
    const foreign = { ...other, sourceInstanceId: 'i-other' };
    assert.deepEqual((await find([foreign])).found, { kind: 'taken', imageId: 'ami-2', isOfSameInstance: false });
  });

  it('is free where only others or deregistered ones are listed', async () => {
    const { found, asked } = await find([
      { ...other, name: 'Web-2026' },
      { ...other, state: 'deregistered' },
    ]);
    assert.deepEqual(found, { kind: 'free' });
    assert.deepEqual(asked[0], { names: ['web-2026'] });
  });

  it('is not asked for where there is none', async () => {
    assert.deepEqual(await find([other], run({}, { request: {} })), { found: { kind: 'free' }, asked: [] });
  });
});

describe('the image behind snapshots', () => {
  const of = (id: string, started = sent) => ({
    ...snapshot(`snap-of-${id}`),
    started,
    description: `Created by CreateImage(i-0123456789abcdef0) for ${id} from vol-1`,
  });
  const trace = async (snapshots: readonly ReturnType<typeof of>[], images: readonly Image[], traced: Run = run()) => {
    const asked: unknown[] = [];
    const ec2 = fakeEc2({
      snapshots: async ({ nextToken: _, ...query }) => {
        asked.push(query);
        return { items: [...snapshots] };
      },
      images: async ({ ids = [] }) => {
        asked.push(ids);
        return { items: images.filter(({ id }) => ids.includes(id)) };
      },
    });
    return { traced: await traceImage(traced, ec2, ports(), {}), asked };
  };

  it('is the run’s own where its name, instance and time are', async () => {
    const own = created('2026-11-23T12:00:05Z', { id: 'ami-0a' });
    const { traced, asked } = await trace([of('ami-0b'), of('ami-0a'), of('ami-0a')], [own]);
    assert.deepEqual(traced, { kind: 'ours', imageId: 'ami-0a' });
    assert.deepEqual(asked, [
      { description: 'Created by CreateImage(i-0123456789abcdef0) for ami-*' },
      ['ami-0b', 'ami-0a'],
    ]);
  });

  it('is unclear while EC2 does not show it', async () => {
    assert.deepEqual((await trace([of('ami-0a')], [])).traced, { kind: 'unclear' });
  });

  it('is none where EC2 shows that all are others', async () => {
    const named = created('2026-11-23T12:00:05Z', { id: 'ami-0a', name: 'other' });
    assert.deepEqual((await trace([of('ami-0a')], [named])).traced, { kind: 'none' });
  });

  it('is none where all are from before the first sending, or name no image', async () => {
    const early = of('ami-0a', '2026-11-23T11:54:59.000Z');
    const nameless = { ...of('ami-0a'), description: 'Created by CreateImage(i-0123456789abcdef0) for nothing' };
    assert.deepEqual((await trace([early, nameless], [])).traced, { kind: 'none' });
    assert.deepEqual((await trace([of('ami-0a', '2026-11-23T11:55:00.000Z')], [])).traced, { kind: 'unclear' });
    const off = run({ clockOffset: -60_000 });
    assert.deepEqual((await trace([early], [], off)).traced, { kind: 'unclear' }, 'by EC2’s clock');
    assert.deepEqual((await trace([early], [], makeRun('a'))).traced, { kind: 'none' }, 'since the run was made');
  });
});
