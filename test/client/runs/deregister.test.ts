import assert from 'node:assert/strict';
import { deregisterOne, deregisterRun } from '../../../client/src/runs/deregister';
import { failure, fakeEc2, image } from '../ec2/support/fake-ec2';
import { makeRun } from './support/make-run';

describe('deregistering the image of a run', () => {
  const run = makeRun('a', { imageId: 'ami-1' });
  const deleted = [{ snapshotId: 'snap-1', result: 'success' }] as const;

  it('tells what became of each snapshot', async () => {
    const asked: unknown[] = [];
    const ec2 = fakeEc2({
      deregisterImage: async (imageId, options) => {
        asked.push(imageId, options);
        return deleted;
      },
    });
    assert.deepEqual(await deregisterRun(run, async () => ec2, true), { kind: 'deregistered', snapshots: deleted });
    assert.deepEqual(asked, ['ami-1', { deleteSnapshots: true }]);
  });

  it('asks nothing where there is no image, or where the profile is signed in to another account', async () => {
    assert.deepEqual(await deregisterRun(makeRun('a'), () => assert.fail(), true), { kind: 'no-image' });
    const elsewhere = fakeEc2({ callerIdentity: async () => ({ account: '999999999999', arn: '' }) });
    assert.deepEqual(await deregisterRun(run, async () => elsewhere, true), {
      kind: 'other-account',
      account: '999999999999',
    });
  });

  it('says why not, also where nobody could sign in', async () => {
    const refused = await deregisterRun(run, () => Promise.reject(failure('SsoTokenExpired', 'never-sent')), true);
    assert.deepEqual(refused.kind === 'failed' && refused.failure.code, 'SsoTokenExpired');
    const lost = await deregisterRun(run, () => Promise.reject(new TypeError('x')), true);
    assert.deepEqual(lost.kind === 'failed' && [lost.failure.code, lost.failure.reach], ['TypeError', 'unknown']);
  });

  it('takes it for gone only where EC2 does not show it, or as deregistered', async () => {
    const takes = async (code: string, images: Parameters<typeof fakeEc2>[0]) => {
      const deregisterImage = () => Promise.reject(failure(code, 'refused'));
      return (await deregisterOne(fakeEc2({ deregisterImage, ...images }), 'ami-1', false)).kind;
    };
    const shown = (state: 'pending' | 'deregistered') => ({
      images: async () => ({ items: [image('ami-1', 'web', { state })] }),
    });
    for (const code of ['InvalidAMIID.NotFound', 'InvalidAMIID.Unavailable']) {
      assert.equal(await takes(code, {}), 'already-gone');
      assert.equal(await takes(code, shown('deregistered')), 'already-gone');
      assert.equal(await takes(code, shown('pending')), 'failed');
      const silent = { images: () => Promise.reject(failure('ENOTFOUND', 'never-sent')) };
      assert.equal(await takes(code, silent), 'failed', 'what EC2 said before is all there is to tell');
    }
    assert.equal(await takes('UnauthorizedOperation', {}), 'failed');
  });
});
