import { AwsFailure, type Reach } from '../../../../client/src/ec2/aws-failure';
import type { Ec2 } from '../../../../client/src/ec2/ec2';
import type { Image, Instance, Snapshot, Volume } from '../../../../client/src/ec2/model';

/** An account that is empty and answers at once; a test replaces the calls that it is about. */
export function fakeEc2(calls: Partial<Ec2> = {}): Ec2 {
  return {
    clockOffset: () => 0,
    callerIdentity: async () => ({ account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me' }),
    regions: async () => [{ name: 'us-east-1', optIn: 'opt-in-not-required' }],
    instances: async () => ({ items: [] }),
    volumes: async () => ({ items: [] }),
    images: async () => ({ items: [] }),
    snapshots: async () => ({ items: [] }),
    createImage: unexpectedCall,
    checkPermission: unexpectedCall,
    deregisterImage: unexpectedCall,
    decodeAuthorizationMessage: unexpectedCall,
    checkStepPermission: unexpectedCall,
    copyImage: unexpectedCall,
    shareImage: unexpectedCall,
    imageSharing: unexpectedCall,
    deprecateImage: unexpectedCall,
    protectImage: unexpectedCall,
    imageReferences: unexpectedCall,
    imageAncestry: unexpectedCall,
    imagesInRecycleBin: unexpectedCall,
    restoreImage: unexpectedCall,
    restoreSnapshot: unexpectedCall,
    snapshotsInRecycleBin: unexpectedCall,
    disableImage: unexpectedCall,
    deleteSnapshot: unexpectedCall,
    lockedSnapshots: unexpectedCall,
    ...calls,
  };
}

/** For a call that the test would rather not see: it fails with something that is no answer of AWS's. */
export async function unexpectedCall(): Promise<never> {
  throw new Error('No such call was expected.');
}

export function failure(code: string, reach: Reach, message = ''): AwsFailure {
  return new AwsFailure({ code, reach, message, status: reach === 'refused' ? 400 : undefined });
}

export function instance(id: string, more: Partial<Instance> = {}): Instance {
  return { id, state: 'running', type: 't3.micro', zone: 'us-east-1a', devices: [], tags: {}, ...more };
}

export function image(id: string, name: string, more: Partial<Image> = {}): Image {
  return { id, name, state: 'available', created: '2026-01-01', ownerId: '1', devices: [], tags: {}, ...more };
}

export function volume(id: string): Volume {
  return { id, size: 8, type: 'gp3', encrypted: false };
}

export function snapshot(id: string): Snapshot {
  return {
    id,
    state: 'completed',
    progress: '100%',
    started: '2026-01-01T00:00:00Z',
    size: 8,
    description: '',
    encrypted: false,
    archived: false,
    tags: {},
  };
}
