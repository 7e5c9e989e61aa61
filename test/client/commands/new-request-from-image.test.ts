import assert from 'node:assert/strict';
import { newRequestFromImage } from '../../../client/src/commands/new-request-from-image';
import type { Ec2 } from '../../../client/src/ec2/ec2';
import type { Image } from '../../../client/src/ec2/model';
import { Refusal } from '../../../client/src/refusal';
import * as converter from '../../../server/src/convert/convert';
import { failure, fakeEc2, image, snapshot } from '../ec2/support/fake-ec2';
import { fakeApp } from './support/fake-app';
import { requestOf } from './support/snippet';

const web = image('ami-1', 'web 2026-01-31', {
  ownerId: '123456789012',
  sourceInstanceId: 'i-7',
  description: 'The web server, ${not} a variable',
  devices: [
    { deviceName: '/dev/xvda', snapshotId: 'snap-1', size: 8, deleteOnTermination: false },
    { deviceName: '/dev/sdb', size: 100, type: 'io2', iops: 3000 },
    { deviceName: '/dev/sdc', virtualName: 'ephemeral0' },
  ],
  tags: { Name: 'web' },
});

describe('New Request from This Image', () => {
  const run = async (of: Image, calls: Partial<Ec2> = {}, type = (value: string | undefined) => value) => {
    const ec2 = fakeEc2({
      images: async () => ({ items: [of] }),
      snapshots: async () => ({ items: [{ ...snapshot('snap-1'), tags: { Team: 'web' } }] }),
      ...calls,
    });
    const { app, asked, done } = fakeApp({ ec2 });
    asked.typeWith = ({ value }) => type(value);
    await newRequestFromImage.run({ ...app, loadConverter: () => converter }, { kind: 'image', image: of });
    const [first = '', ...lines] = (done.find(line => line.startsWith('new ')) ?? '').split('\n');
    const text = lines.join('\n');
    return { asked, done, file: first.replace('new ', ''), request: text === '' ? undefined : requestOf(text) };
  };

  it('has what the image says, and nothing that CreateImage refuses', async () => {
    const { file, request } = await run(web);
    assert.equal(file, 'web-2026-01-31.ami.json');
    assert.deepEqual(request, {
      InstanceId: 'i-7',
      Name: 'web-${date}',
      Description: 'The web server, ${not} a variable',
      BlockDeviceMappings: [
        { DeviceName: '/dev/xvda', Ebs: { DeleteOnTermination: false } },
        { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 100, VolumeType: 'io2', Iops: 3000 } },
        { DeviceName: '/dev/sdc', VirtualName: 'ephemeral0' },
      ],
      TagSpecifications: [
        { ResourceType: 'image', Tags: [{ Key: 'Name', Value: 'web' }] },
        { ResourceType: 'snapshot', Tags: [{ Key: 'Team', Value: 'web' }] },
      ],
    });
  });

  it('lists in the log what could not be taken', async () => {
    const { asked, done } = await run({ ...web, deprecated: '2027-01-31T10:00:00.000Z' });
    assert.deepEqual(asked.told, ['Request created from image ami-1.']);
    assert.deepEqual(
      done.filter(line => !line.startsWith('new ')),
      [
        'The snapshots, sizes, types, and encryption of the volumes were not converted. A new image takes them from the instance.',
        'DeprecationTime of the image is not part of a request: 2027-01-31T10:00:00.000Z',
        'The date was added to the name, because image names must be unique.',
      ],
    );
    assert.deepEqual(
      asked.messages.map(({ text }) => text),
      ['3 items were changed or not converted.'],
    );
  });

  it('asks for nothing of an image without snapshots', async () => {
    const calls = { snapshots: async () => assert.fail('no snapshots to read') };
    const { request } = await run({ ...web, devices: [] }, calls);
    assert.deepEqual(Object.keys(request), ['InstanceId', 'Name', 'Description', 'TagSpecifications']);
  });

  it('does without the tags of snapshots that may not be read, and says so', async () => {
    const calls = { snapshots: async () => Promise.reject(failure('UnauthorizedOperation', 'refused')) };
    const { request, done } = await run(web, calls);
    assert.equal(request.TagSpecifications.length, 1);
    assert.ok(done.includes('Could not read the tags of the snapshots (UnauthorizedOperation).'));
  });

  it('refuses an image that is not there any more, or not there yet', async () => {
    await assert.rejects(run(web, { images: async () => ({ items: [] }) }), Refusal);
    await assert.rejects(run({ ...web, state: 'pending' }), Refusal);
  });

  it('opens nothing and tells nothing where the person cancels', async () => {
    const { asked, request } = await run(web, {}, () => undefined);
    assert.deepEqual([request, asked.told, asked.messages], [undefined, [], []]);
  });

  it('opens nothing where the person cancels the reading of the image or of its snapshots', async () => {
    for (const part of ['Reading ami-1…', 'Reading the snapshots of ami-1…']) {
      const { app, asked, done } = fakeApp({ ec2: { images: async () => ({ items: [web] }) } });
      asked.cancels = title => title === part;
      await newRequestFromImage.run(app, { kind: 'image', image: web });
      assert.deepEqual([asked.progresses.at(-1), asked.fields, done], [{ title: part, canCancel: true }, [], []]);
    }
  });

  it('asks for the snapshots that the image has, and by a call that Cancel ends', async () => {
    const calls: unknown[] = [];
    const snapshots: Ec2['snapshots'] = async ({ ids }, options) => {
      calls.push([ids, options?.signal instanceof AbortSignal]);
      throw new TypeError('bug');
    };
    await assert.rejects(run(web, { snapshots }), TypeError);
    assert.deepEqual(calls, [[['snap-1'], true]]);
  });

  it('does nothing for what is no image', async () => {
    const { app, asked, done } = fakeApp();
    await newRequestFromImage.run(app, { kind: 'heading' });
    assert.deepEqual([asked.progresses, done], [[], []]);
  });
});
