import assert from 'node:assert/strict';
import type { SelectedTargetSource } from '../../../client/src/agents/account-source';
import { describeImages } from '../../../client/src/command-line/describe-images';
import { AwsFailure } from '../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../client/src/ec2/ec2';

const { signal } = new AbortController();
const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const account = (calls: Partial<Ec2>): SelectedTargetSource => ({ open: async () => ({ ec2: calls as Ec2, target }) });
const refusal = (code: string) => new AwsFailure({ code, message: '', reach: 'refused' });

describe('what the command line says of an image', () => {
  it('is its state and the progress of its snapshots', async () => {
    const tool = describeImages(
      account({
        images: async ({ ids }) => ({
          items: [
            {
              id: ids?.[0] ?? '',
              name: 'web',
              state: 'pending',
              created: '2026-11-25T00:00:00Z',
              ownerId: '123456789012',
              devices: [{ deviceName: '/dev/xvda', snapshotId: 'snap-1' }],
              tags: {},
            },
          ],
        }),
        snapshots: async () => ({
          items: [
            {
              id: 'snap-1',
              state: 'pending',
              progress: '42%',
              started: '',
              size: 8,
              description: '',
              encrypted: false,
              archived: false,
              tags: {},
            },
          ],
        }),
      }),
    );
    const answer = JSON.parse(JSON.stringify(await tool.run({ run: 'ami-0123456789abcdef0' }, signal)));
    assert.equal(answer.state, 'pending');
    assert.deepEqual(answer.snapshots, [{ id: 'snap-1', state: 'pending', progress: '42%' }]);
    assert.match(answer.notice, /Do not follow/);
  });

  it('is a refusal for anything but an image of the account', async () => {
    const gone = describeImages(account({ images: async () => Promise.reject(refusal('InvalidAMIID.NotFound')) }));
    await assert.rejects(gone.run({ run: 'ami-0123456789abcdef0' }, signal), /no image of this id/);
    for (const run of [undefined, 'run-1', 'ami-x; rm', 7]) {
      await assert.rejects(gone.run({ run }, signal), /Give the id of an image/);
    }
  });

  it('leaves other failures to the sentence that explains them', async () => {
    const denied = describeImages(account({ images: async () => Promise.reject(refusal('UnauthorizedOperation')) }));
    await assert.rejects(denied.run({ run: 'ami-0123456789abcdef0' }, signal), AwsFailure);
  });
});
