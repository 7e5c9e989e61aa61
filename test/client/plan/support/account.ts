import type { Instance, Snapshot, Volume } from '../../../../client/src/ec2/model';
import type { PlanFacts } from '../../../../client/src/plan/plan-facts';

/** A running instance with a root volume, data and logs. */
export const instance: Instance = {
  id: 'i-0123456789abcdef0',
  state: 'running',
  type: 't3.medium',
  zone: 'us-east-1a',
  rootDeviceName: '/dev/xvda',
  rootDeviceType: 'ebs',
  bootMode: 'legacy-bios',
  devices: [
    { deviceName: '/dev/xvda', volumeId: 'vol-root', deleteOnTermination: true },
    { deviceName: '/dev/sdf', volumeId: 'vol-data', deleteOnTermination: false },
    { deviceName: '/dev/sdg', volumeId: 'vol-logs', deleteOnTermination: false },
  ],
  tags: { Name: 'web-1' },
};

const volume: Volume = { id: 'vol-root', size: 8, type: 'gp3', iops: 3000, throughput: 125, encrypted: false };

export const snapshot: Snapshot = {
  id: 'snap-1',
  volumeId: 'vol-root',
  state: 'completed',
  progress: '100%',
  started: '2026-11-01T00:00:00Z',
  size: 8,
  description: '',
  encrypted: false,
  archived: false,
  tags: {},
};

/** Everything is known, and nothing stands against an image. */
export const facts: PlanFacts = {
  target: { profile: 'prod', region: 'us-east-1', account: '123456789012' },
  instance,
  volumes: {
    'vol-root': volume,
    'vol-data': { ...volume, id: 'vol-data', size: 100, encrypted: true },
    'vol-logs': { ...volume, id: 'vol-logs', size: 20, type: 'gp2', iops: undefined, throughput: undefined },
  },
  earlierSnapshots: { 'vol-root': [snapshot], 'vol-data': [], 'vol-logs': [] },
  imageOfName: null,
  namedSnapshots: {},
  permission: { kind: 'permitted', requestId: 'req-1' },
  now: Date.parse('2026-11-23T12:00:00Z'),
};

export const request = { InstanceId: instance.id, Name: 'web-2026' };
