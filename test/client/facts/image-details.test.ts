import assert from 'node:assert/strict';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import { readImageDetails } from '../../../client/src/facts/image-details';
import { failure, fakeEc2, image } from '../ec2/support/fake-ec2';

const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
const regions: Ec2['regions'] = async () => [
  { name: 'us-east-1', optIn: 'opt-in-not-required' },
  { name: 'eu-west-1', optIn: 'opt-in-not-required' },
  { name: 'af-south-1', optIn: 'not-opted-in' },
];
const copy = image('ami-9', 'web', { sourceImageId: 'ami-1' });
const fromInstance = image('ami-8', 'other', { sourceImageId: 'ami-1', sourceInstanceId: 'i-1' });
const calls: Partial<Ec2> = {
  regions,
  images: async ({ ids }) => ({ items: ids === undefined ? [] : [image('ami-1', 'web')] }),
  imageSharing: async () => [{ kind: 'account', id: '111122223333' }],
  imageReferences: async () => ({ items: [] }),
};

describe('the details of an image', () => {
  const read = (here: Partial<Ec2>, there: Partial<Ec2> = {}, asked: string[] = []) =>
    readImageDetails(
      'ami-1',
      target,
      {
        connect: async region => {
          asked.push(region);
          return fakeEc2(region === 'us-east-1' ? here : { images: async () => ({ items: [] }), ...there });
        },
        explain: ({ code }) => `${code} was answered.`,
      },
      {},
    );

  it('has with whom it is shared and the copies of every enabled region, but no image made from its instances', async () => {
    const asked: string[] = [];
    const details = await read(calls, { images: async () => ({ items: [copy, fromInstance] }) }, asked);
    assert.deepEqual(details?.sharing, { kind: 'known', value: [{ kind: 'account', id: '111122223333' }] });
    assert.deepEqual(details?.copies, { kind: 'known', value: [{ region: 'eu-west-1', image: copy }] });
    assert.deepEqual([...new Set(asked)], ['us-east-1', 'eu-west-1']);
  });

  it('says what could not be read, and has the rest', async () => {
    const denied = async () => {
      throw failure('UnauthorizedOperation', 'refused');
    };
    const details = await read({ ...calls, imageSharing: denied }, { images: denied });
    assert.deepEqual(details?.sharing, { kind: 'unread', sentence: 'UnauthorizedOperation was answered.' });
    assert.deepEqual(details?.copies, { kind: 'known', value: [] });
    assert.deepEqual(details?.regionsUnread, ['eu-west-1']);
  });

  it('knows an image that does not exist', async () => {
    const gone = async () => {
      throw failure('InvalidAMIID.NotFound', 'refused');
    };
    assert.equal(await read({ ...calls, images: gone }), undefined);
    assert.equal(await read({ ...calls, images: async () => ({ items: [] }) }), undefined);
  });

  it('rejects when the image itself cannot be read', async () => {
    const unreachable = async () => {
      throw failure('NetworkingError', 'never-sent');
    };
    await assert.rejects(read({ ...calls, images: unreachable }), { code: 'NetworkingError' });
  });
});
