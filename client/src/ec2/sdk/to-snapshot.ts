import type { Snapshot as SdkSnapshot } from '@aws-sdk/client-ec2';
import type { Snapshot } from '../model';
import { toTags } from './to-tags';

export function toSnapshot(snapshot: SdkSnapshot): Snapshot {
  return {
    id: snapshot.SnapshotId ?? '',
    volumeId: snapshot.VolumeId || undefined,
    state: snapshot.State ?? 'pending',
    stateMessage: snapshot.StateMessage || undefined,
    progress: snapshot.Progress ?? '',
    completed: snapshot.CompletionTime?.toISOString(),
    started: snapshot.StartTime?.toISOString() ?? '',
    size: snapshot.VolumeSize ?? 0,
    fullSize: snapshot.FullSnapshotSizeInBytes || undefined,
    description: snapshot.Description ?? '',
    encrypted: snapshot.Encrypted ?? false,
    archived: snapshot.StorageTier === 'archive',
    tags: toTags(snapshot.Tags),
  };
}
