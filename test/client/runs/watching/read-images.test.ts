import assert from 'node:assert/strict';
import { AwsFailure } from '../../../../client/src/ec2/aws-failure';
import type { Ec2, ImageQuery } from '../../../../client/src/ec2/ec2';
import { readImages } from '../../../../client/src/runs/watching/read-images';

describe('reading images by id', () => {
  it('takes one call for as many as EC2 knows', async () => {
    const ec2 = account(['ami-1', 'ami-2', 'ami-3']);
    assert.deepEqual(await read(ec2, ['ami-1', 'ami-3']), ['ami-1', 'ami-3']);
    assert.equal(ec2.calls.length, 1);
  });
  it('takes none for none', async () => {
    const ec2 = account([]);
    assert.deepEqual(await read(ec2, []), []);
    assert.equal(ec2.calls.length, 0);
  });
  it('leaves out those that EC2 names as unknown and asks for the others', async () => {
    const ec2 = account(['ami-1', 'ami-2']);
    assert.deepEqual(await read(ec2, ['ami-1', 'ami-8', 'ami-2', 'ami-9']), ['ami-1', 'ami-2']);
    assert.equal(ec2.calls.length, 2);
  });
  it('finds the unknown one where EC2 does not name it', async () => {
    const ec2 = account(['ami-1', 'ami-2'], () => 'The image does not exist');
    assert.deepEqual(await read(ec2, ['ami-1', 'ami-8', 'ami-2']), ['ami-1', 'ami-2']);
  });
  it('ends when every one is unknown', async () => {
    assert.deepEqual(await read(account([]), ['ami-8', 'ami-9']), []);
    assert.deepEqual(
      await read(
        account([], () => ''),
        ['ami-8', 'ami-9'],
      ),
      [],
    );
  });
  it('asks in portions that EC2 takes', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `ami-${index}x`);
    const ec2 = account(ids);
    assert.equal((await read(ec2, ids)).length, 250);
    assert.deepEqual(
      ec2.calls.map(({ length }) => length),
      [100, 100, 50],
    );
  });
  it('lets every other failure through', async () => {
    const images = async () => {
      throw new AwsFailure({ code: 'RequestLimitExceeded', message: '', reach: 'throttled' });
    };
    await assert.rejects(read({ images }, ['ami-1']), { code: 'RequestLimitExceeded' });
  });
});

async function read(ec2: Pick<Ec2, 'images'>, ids: readonly string[]): Promise<readonly string[]> {
  return [...(await readImages(ec2, ids, {})).keys()];
}

/** Fails like EC2 when it is asked for an image that it does not have. */
function account(
  known: readonly string[],
  message = (unknown: readonly string[]) => `The image ids '[${unknown}]' do not exist`,
) {
  const calls: (readonly string[])[] = [];
  const images = async ({ ids = [] }: ImageQuery) => {
    calls.push(ids);
    const unknown = ids.filter(id => !known.includes(id));
    if (unknown.length > 0)
      throw new AwsFailure({ code: 'InvalidAMIID.NotFound', message: message(unknown), reach: 'refused' });
    const items = ids.map(
      id => ({ id, name: '', state: 'pending', created: '', ownerId: '', devices: [], tags: {} }) as const,
    );
    return { items };
  };
  return { calls, images };
}
