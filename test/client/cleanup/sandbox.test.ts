import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBin } from '../../../client/src/cleanup/bin/read-bin';
import { restore } from '../../../client/src/cleanup/bin/restore';
import { defaultKeepRule } from '../../../client/src/cleanup/decisions/keep-rule';
import { CleanUps } from '../../../client/src/cleanup/doing/clean-ups';
import type { CleanUpPlan } from '../../../client/src/cleanup/plan/clean-up-plan';
import { readPlan } from '../../../client/src/cleanup/plan/read-plan';
import { snapshotIdsOf } from '../../../client/src/cleanup/references/shared-snapshots';
import type { Selector } from '../../../client/src/cleanup/selection/selector';
import { describeReference } from '../../../client/src/cleanup/words/describe-reference';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { type Sandbox, startSandbox } from '../../../client/src/sandbox/start-sandbox';
import { cleanUpPage } from '../../../client/src/views/pages/cleanup/clean-up-page';
import { autoScalingAt, connectTo } from '../runs/support/connect-to';
import { workspaceOf } from './support/files';
import { hastyClock } from './support/hasty-clock';

const target = { profile: 'Sandbox (simulated)', region: 'us-east-1', account: '000000000000' };
const serviceOne: Selector = [{ kind: 'name', patterns: ['*service-1-*', '*service-1_*'] }];

describe('a clean-up of 2,000 images in the sandbox', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let ec2: Ec2;
  let plain: CleanUpPlan;
  before(async () => {
    sandbox = await startSandbox({ speed: 0, world: 'images' });
    sandbox.behave({ throttling: false });
    // Until the newest images are available.
    sandbox.advance(600_000);
    ec2 = await connectTo(sandbox.url);
    plain = await plan(serviceOne);
  });
  after(() => sandbox.close());

  const plan = async (selector: Selector, texts: Readonly<Record<string, string>> = {}): Promise<CleanUpPlan> => {
    const signal = new AbortController().signal;
    const now = Date.parse(sandbox.state().now);
    const ports = { ec2, autoScaling: () => autoScalingAt(sandbox.url), files: workspaceOf(texts), now, signal };
    return readPlan({ target, selector, rule: defaultKeepRule }, ports);
  };
  const find = ({ decisions }: CleanUpPlan, name: string) => {
    const found = decisions.find(({ image }) => image.name === name);
    assert.ok(found, name);
    return { ...found, kinds: found.why.map(({ kind }) => kind) };
  };

  it('finds the eleventh version of a launch template', async () => {
    // Of every second family the oldest image is in a version that ten newer ones follow.
    const found = find(await plan([{ kind: 'name', patterns: ['service-2-w*'] }]), 'service-2-w060');
    assert.deepEqual([found.action, found.kinds], ['keep', ['referenced']]);
    assert.equal(found.references[0]?.kind === 'resource' && found.references[0].type, 'ec2:LaunchTemplate');
  });

  it('finds launch configurations and what groups name themselves, and says what it may not ask', async () => {
    const found = find(plain, 'service-1-w080');
    assert.deepEqual(
      [found.action, found.references.map(describeReference)],
      ['keep', ['launch configuration legacy']],
    );
    assert.deepEqual(find(plain, 'service-1-w081').references.map(describeReference), ['Auto Scaling group mixed']);
    assert.deepEqual(plain.looked.autoScaling, { kind: 'all' });
    sandbox.deny('sandbox', ['autoscaling:*']);
    const denied = await plan(serviceOne);
    sandbox.deny('sandbox', []);
    assert.deepEqual(denied.looked.autoScaling, { kind: 'failed', code: 'AccessDenied' });
    assert.equal(find(denied, 'service-1-w080').action, 'remove');
  });

  it('an id in a comment of a .tf file keeps its image, and the table names the line', async () => {
    const { image, action } = find(plain, 'service-1-w040');
    assert.equal(action, 'remove');
    const after = await plan(serviceOne, { 'infra/old.tf': `\n\n# rolled back from ${image.id}\n` });
    const kept = find(after, 'service-1-w040');
    assert.deepEqual([kept.action, kept.kinds], ['keep', ['referenced']]);
    const page = cleanUpPage(after, { title: 't', language: 'en', actions: [], now: Date.parse(after.read) });
    assert.match(page, /infra\/old\.tf:3/);
  });

  it('says of each image why it goes or stays', async () => {
    const found = plain;
    assert.equal(found.decisions.length, 100);
    const expected: readonly (readonly [name: string, action: string, ...kinds: string[]])[] = [
      ['service-1-w000', 'keep', 'referenced', 'newest', 'young'],
      ['service-1-w006', 'out', 'protected'],
      ['service-1-w007', 'out', 'disabled'],
      ['service-1-w024', 'out', 'managed'],
      ['AwsBackup_service-1_32', 'out', 'managed'],
      ['service-1-w050', 'remove', 'old'],
    ];
    for (const [name, action, ...kinds] of expected) {
      const decision = find(found, name);
      assert.deepEqual([decision.action, ...decision.kinds], [action, ...kinds], name);
    }
    const shared = found.sharing.get(find(found, 'service-1-w005').image.id);
    assert.deepEqual(shared, {
      kind: 'known',
      isPublic: false,
      recipients: [{ kind: 'account', id: '000000000001' }],
    });
  });

  it('reads 2,000 images in 200 calls for their references, and draws them on one page', async () => {
    const before = sandbox.state().calls.DescribeImageReferences ?? 0;
    const found = await plan([{ kind: 'tag', key: 'Service' }]);
    assert.equal(found.decisions.length, 2000);
    assert.equal((sandbox.state().calls.DescribeImageReferences ?? 0) - before, 200);
    const page = cleanUpPage(found, { title: 't', language: 'en', actions: [], now: Date.now() });
    assert.equal(page.match(/AwsBackup_service-7_32/g)?.length, 1);
    assert.doesNotMatch(page, /unused/i);
  });

  it('deregisters what is proposed, with the snapshots, and brings it back from the Recycle Bin', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ami-clean-up-'));
    const log = { info: () => undefined, error: () => undefined };
    const cleanUps = new CleanUps({ folder, connect: async () => ec2, log, clock: hastyClock });
    const { decisions } = await plan([{ kind: 'name', patterns: ['service-3-w05*'] }]);
    const going = decisions.filter(({ action }) => action === 'remove').slice(-2);
    const result = await cleanUps.start({
      target,
      action: { kind: 'deregister' },
      items: going.map(({ image, size }) => ({
        id: image.id,
        name: image.name,
        bytes: size.bytes,
        snapshotIds: snapshotIdsOf(image),
      })),
      guard: () => ({ account: '', region: '' }),
    });
    assert.ok(result.kind === 'decided');
    for (const { state } of result.cleanUp.items) {
      assert.ok(state.kind === 'done');
      assert.deepEqual([...new Set(state.snapshots.map(outcome => outcome.result))], ['success']);
    }
    const bin = await readBin(ec2, {});
    const images = bin.images.filter(({ id }) => going.some(({ image }) => image.id === id));
    assert.equal(images.length, 2);
    const restored = await restore(ec2, { images, snapshots: [] }, bin);
    assert.deepEqual(
      restored.filter(({ code }) => code !== undefined),
      [],
    );
    // Snapshots first: each image has two.
    assert.deepEqual(
      restored.map(({ id }) => id.split('-')[0]),
      ['snap', 'snap', 'snap', 'snap', 'ami', 'ami'],
    );
    const again = await plan([{ kind: 'name', patterns: ['service-3-w05*'] }]);
    assert.equal(again.decisions.length, decisions.length);
    await cleanUps.dispose();
    await rm(folder, { recursive: true });
  });
});
