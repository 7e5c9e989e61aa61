import type { Facts, InstanceFacts } from '../../server/src/protocol';

/** A running instance with a root device and one volume, and nothing else in the account. */
export function factsOf(instance: Partial<InstanceFacts> = {}, rest: Partial<Facts> = {}): Facts {
  return {
    target: {
      profile: 'dev',
      region: 'eu-west-1',
      account: '111122223333',
      asOf: '2026-11-23T18:00:00Z',
      stale: false,
    },
    instance: {
      id: 'i-1234567890abcdef0',
      name: 'web',
      state: 'running',
      type: 't3.small',
      zone: 'eu-west-1a',
      rootDeviceName: '/dev/xvda',
      devices: [
        { deviceName: '/dev/xvda', volumeId: 'vol-0', deleteOnTermination: true },
        {
          deviceName: '/dev/sdf',
          volumeId: 'vol-1',
          deleteOnTermination: false,
          volume: { size: 20, type: 'gp3', iops: 3000, encrypted: true },
        },
      ],
      ...instance,
    },
    imageOfName: null,
    snapshots: {},
    ...rest,
  };
}
