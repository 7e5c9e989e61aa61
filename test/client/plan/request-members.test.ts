import assert from 'node:assert/strict';
import { flagMember, readMappings, readTags, textMember } from '../../../client/src/plan/request-members';

describe('what can be read of a request', () => {
  const only = (mapping: unknown) => readMappings({ BlockDeviceMappings: [mapping] })[0];
  const ebs = (members: object) => only({ DeviceName: '/dev/sdf', Ebs: members })?.ebs;

  it('is a mapping with a device name, known by its place in the list', () => {
    const BlockDeviceMappings = [
      { DeviceName: '' },
      {},
      7,
      null,
      { DeviceName: '/dev/sdf', VirtualName: 'ephemeral0' },
    ];
    assert.deepEqual(readMappings({ BlockDeviceMappings }), [
      {
        deviceName: '/dev/sdf',
        pointer: '/BlockDeviceMappings/4',
        noDevice: false,
        virtualName: 'ephemeral0',
        ebs: undefined,
      },
    ]);
    assert.deepEqual([readMappings({}), readMappings({ BlockDeviceMappings: {} })], [[], []]);
  });

  it('leaves a device out for any NoDevice but null, which the SDK does not send', () => {
    const leftOut = ['', 'x', false, true].map(NoDevice => only({ DeviceName: '/dev/sdf', NoDevice })?.noDevice);
    assert.deepEqual(leftOut, [true, true, true, true]);
    assert.equal(only({ DeviceName: '/dev/sdf', NoDevice: null })?.noDevice, false);
  });

  it('is a flag in quotes as well, as EC2 takes it', () => {
    const kept = ['true', 'false', true, false, 'yes', 1, null].map(
      DeleteOnTermination => ebs({ DeleteOnTermination })?.deleteOnTermination,
    );
    assert.deepEqual(kept, [true, false, true, false, undefined, undefined, undefined]);
    const flags = [true, 'true', false, 'false', 'TRUE', 1].map(DryRun => flagMember({ DryRun }, 'DryRun'));
    assert.deepEqual(flags, [true, true, false, false, false, false]);
  });

  it('is a number or a text only where it is one; an empty text counts as none', () => {
    const sizes = [8, '8', Number.NaN, null].map(VolumeSize => ebs({ VolumeSize })?.size);
    assert.deepEqual(sizes, [8, undefined, undefined, undefined]);
    const names = ['web', '', 7, null, {}].map(Name => textMember({ Name }, 'Name'));
    assert.deepEqual(names, ['web', undefined, undefined, undefined, undefined]);
  });

  it('is the tags of one kind of resource, of each specification, without what has no key', () => {
    const TagSpecifications = [
      { ResourceType: 'image', Tags: [{ Key: 'a', Value: '1' }, { Key: '' }, { Value: '2' }, 7] },
      { ResourceType: 'image', Tags: { Key: 'no', Value: 'list' } },
      { ResourceType: 'image', Tags: [{ Key: 'b', Value: 7 }] },
      { ResourceType: 'instance', Tags: [{ Key: 'c', Value: '3' }] },
      null,
    ];
    assert.deepEqual(readTags({ TagSpecifications }, 'image'), { a: '1', b: '' });
    assert.deepEqual(readTags({ TagSpecifications }, 'snapshot'), {});
    assert.deepEqual([readTags({}, 'image'), readTags({ TagSpecifications: {} }, 'image')], [{}, {}]);
  });
});
