import assert from 'node:assert/strict';
import { decide, type Evidence } from '../../../client/src/cleanup/decisions/decide';
import type { Reference } from '../../../client/src/cleanup/references/reference';
import type { Image } from '../../../client/src/ec2/model';
import { protectionOf } from '../../../client/src/ec2/protection';
import { image, snapshot } from '../ec2/support/fake-ec2';

const now = Date.parse('2026-11-25T12:00:00Z');
const rule = { newest: 1, days: 30, launchedDays: 30 };
const aged = (id: string, days: number, more: Partial<Image> = {}): Image =>
  image(id, `web-${id.slice(4)}`, { created: new Date(now - days * 86_400_000).toISOString(), ...more });
const decideOn = (images: readonly Image[], more: Partial<Evidence> = {}) =>
  decide({
    selected: images,
    all: images,
    snapshots: new Map(),
    references: { byImage: new Map(), unknown: new Set() },
    rule,
    now,
    ...more,
  });
const outcomes = (images: readonly Image[], more?: Partial<Evidence>) =>
  Object.fromEntries(
    decideOn(images, more).map(({ image: { id }, action, why }) => [id, [action, ...why.map(({ kind }) => kind)]]),
  );

describe('what a clean-up proposes', () => {
  it('the newest of a family stay, and whatever is young; the order is that of CreationDate, not of names', () => {
    const images = [aged('ami-9', 300), aged('ami-1', 90), aged('ami-5', 100), aged('ami-7', 3)];
    assert.deepEqual(outcomes(images), {
      'ami-7': ['keep', 'newest', 'young'],
      'ami-1': ['remove', 'old'],
      'ami-5': ['remove', 'old'],
      'ami-9': ['remove', 'old'],
    });
  });

  it('each architecture keeps its own newest', () => {
    const images = [aged('ami-1', 90, { architecture: 'arm64' }), aged('ami-2', 80, { architecture: 'x86_64' })];
    assert.deepEqual(Object.values(outcomes(images)), [
      ['keep', 'newest'],
      ['keep', 'newest'],
    ]);
  });

  it('what is referenced stays, what could not be checked stays, and what was launched lately stays', () => {
    const reference: Reference = { kind: 'file', uri: 'file:///a.tf', path: 'a.tf', line: 3 };
    const images = [
      aged('ami-1', 40),
      aged('ami-2', 50),
      aged('ami-3', 60),
      aged('ami-4', 70, { lastLaunched: '2026-11-20T00:00:00Z' }),
      aged('ami-5', 80, { lastLaunched: '2026-01-20T00:00:00Z' }),
    ];
    const references = { byImage: new Map([['ami-2', [reference]]]), unknown: new Set(['ami-3']) };
    assert.deepEqual(outcomes(images, { references }), {
      'ami-1': ['keep', 'newest'],
      'ami-2': ['keep', 'referenced'],
      'ami-3': ['keep', 'references-unknown'],
      'ami-4': ['keep', 'launched'],
      'ami-5': ['remove', 'old'],
    });
  });

  it('images that cannot be removed here are out, say why, and are not among the newest', () => {
    const out: readonly (readonly [Partial<Image>, string])[] = [
      [{ state: 'pending' }, 'pending'],
      [{ state: 'disabled' }, 'disabled'],
      [{ protection: 'enabled-with-cooldown' }, 'protected'],
      [{ protection: 'enabled-without-cooldown' }, 'protected'],
      [{ protection: 'disabled after 2026-11-26T09:00:00Z' }, 'cooling'],
      [{ ownerAlias: 'aws-backup-vault' }, 'managed'],
      [{ name: 'AwsBackup_i-1' }, 'managed'],
      [{ tags: { 'aws:dlm:lifecycle-policy-id': 'policy-1' } }, 'managed'],
      [{ tags: { CreatedBy: 'EC2 Image Builder' } }, 'managed'],
      [{ tags: { 'aws:cloudformation:stack-name': 's' } }, 'managed'],
      [{ tags: { ManagedBy: 'Terraform' } }, 'managed'],
      [{ tags: { terraform: 'true' } }, 'managed'],
    ];
    for (const [more, reason] of out) {
      const found = outcomes([aged('ami-1', 40, more), aged('ami-2', 50), aged('ami-3', 60)]);
      assert.deepEqual(found['ami-1']?.slice(0, 2), ['out', reason]);
      assert.deepEqual(found['ami-3'], ['remove', 'old'], reason);
      if (more.name === undefined) assert.deepEqual(found['ami-2'], ['keep', 'newest'], reason);
    }
  });

  it('a failed image is nobody’s newest, and goes when it is old', () => {
    assert.deepEqual(outcomes([aged('ami-1', 40, { state: 'failed' }), aged('ami-2', 50)]), {
      'ami-1': ['remove', 'failed'],
      'ami-2': ['keep', 'newest'],
    });
  });

  it('a date that cannot be read is young', () => {
    assert.deepEqual(outcomes([aged('ami-1', 40), aged('ami-2', 0, { created: '' })])['ami-2'], ['keep', 'young']);
  });

  it('the size is what was written, else at most the volumes', () => {
    const devices = [
      { deviceName: '/dev/xvda', snapshotId: 'snap-1', size: 8 },
      { deviceName: '/dev/sdf', snapshotId: 'snap-2', size: 2 },
    ];
    const [known] = decideOn([aged('ami-1', 1, { devices })], {
      snapshots: new Map([
        ['snap-1', { ...snapshot('snap-1'), fullSize: 1000 }],
        ['snap-2', { ...snapshot('snap-2'), fullSize: 500 }],
      ]),
    });
    assert.deepEqual(known?.size, { bytes: 1500, isAtMost: false });
    const [unknown] = decideOn([aged('ami-1', 1, { devices })]);
    assert.deepEqual(unknown?.size, { bytes: 10 * 2 ** 30, isAtMost: true });
  });

  it('an image knows the others that have one of its snapshots', () => {
    const devices = [{ deviceName: '/dev/xvda', snapshotId: 'snap-1' }];
    const found = decideOn([aged('ami-1', 1, { devices }), aged('ami-2', 1, { devices }), aged('ami-3', 1)]);
    assert.deepEqual(Object.fromEntries(found.map(each => [each.image.id, each.sharesSnapshotsWith])), {
      'ami-1': ['ami-2'],
      'ami-2': ['ami-1'],
      'ami-3': [],
    });
  });

  it('a protection that is over is none, and one that nobody knows counts as protected', () => {
    assert.equal(protectionOf('disabled after 2026-11-24T09:00:00Z', now).kind, 'none');
    assert.equal(protectionOf('something new', now).kind, 'on');
    assert.equal(protectionOf('disabled after soon', now).kind, 'cooling');
    assert.equal(protectionOf('disabled', now).kind, 'none');
  });
});
