import type {
  DeviceFacts,
  Facts,
  ImageFacts,
  InstanceFacts,
  SnapshotFacts,
  VolumeFacts,
} from '../../../server/src/protocol';

interface Known {
  readonly instance?: Partial<InstanceFacts> | null;
  readonly image?: Partial<ImageFacts> | null;
  readonly snapshots?: Readonly<Record<string, Partial<SnapshotFacts> | null>>;
  readonly account?: string;
}

/** What an account says of the request that the examples have: a stopped instance with the root device /dev/xvda and /dev/sdf. */
export function factsOf({ instance, image, snapshots = {}, account = '123456789012' }: Known): Facts {
  return {
    target: { profile: 'default', region: 'us-east-1', account, asOf: '2026-11-23T18:00:00Z', stale: false },
    instance: instance === undefined || instance === null ? instance : { ...stopped, ...instance },
    imageOfName: image === undefined || image === null ? image : { ...available, ...image },
    snapshots: Object.fromEntries(
      Object.entries(snapshots).map(([id, snapshot]) => [
        id,
        snapshot === null ? null : { ...completed, id, ...snapshot },
      ]),
    ),
  };
}

/** One device of an instance: 100 GiB of gp3, not encrypted, unless it says otherwise. */
export function device(deviceName: string, volume: Partial<VolumeFacts> = {}): DeviceFacts {
  return {
    deviceName,
    volumeId: 'vol-1234567890abcdef0',
    deleteOnTermination: true,
    volume: { size: 100, type: 'gp3', iops: 3000, throughput: 125, encrypted: false, ...volume },
  };
}

const stopped: InstanceFacts = {
  id: 'i-1234567890abcdef0',
  state: 'stopped',
  type: 't3.micro',
  zone: 'us-east-1a',
  rootDeviceName: '/dev/xvda',
  rootDeviceType: 'ebs',
  bootMode: 'uefi',
  devices: [device('/dev/xvda'), device('/dev/sdf')],
};

const available: ImageFacts = {
  id: 'ami-1234567890abcdef0',
  name: 'web',
  state: 'available',
  created: '2026-11-01T10:00:00.000Z',
};

const completed: SnapshotFacts = {
  id: 'snap-12345678',
  state: 'completed',
  progress: '100%',
  size: 100,
  encrypted: false,
  archived: false,
  description: '',
  started: '2026-11-01T10:00:00.000Z',
};
