import type { Behaviour } from './behaviour';
import type { Image, ImageDevice } from './world';

export type ImageState = 'pending' | 'available' | 'failed' | 'deregistered';

/** The state at a time. */
export function imageState(image: Image, now: number): ImageState {
  if (image.deregisteredAt !== undefined) return 'deregistered';
  if (hasFailed(image, now)) return 'failed';
  return now < image.availableAt ? 'pending' : 'available';
}

/** The block devices that the image lists: none before its snapshots began, and none when they never did. */
export function listedDevices({ snapshotsAt, failure, devices }: Image, now: number): readonly ImageDevice[] {
  return now < snapshotsAt || (failure && failure.at < snapshotsAt) ? [] : devices;
}

/** True from the time of its failure on. */
export function hasFailed(image: Image, now: number): boolean {
  return image.failure !== undefined && now >= image.failure.at;
}

/** What a describe that names the image finds; a deregistered image goes from listed over empty to gone. */
export function imageVisibility(image: Image, now: number, behaviour: Behaviour): 'listed' | 'empty' | 'gone' {
  if (image.deregisteredAt === undefined) return 'listed';
  const seconds = (now - image.deregisteredAt) / 1000;
  if (seconds < behaviour.deregisteredListedSeconds) return 'listed';
  return seconds < behaviour.deregisteredListedSeconds + behaviour.deregisteredEmptySeconds ? 'empty' : 'gone';
}

/** True while nobody else of the account may take the image's name. */
export function holdsName(image: Image, now: number, behaviour: Behaviour): boolean {
  return image.deregisteredAt === undefined || now < image.deregisteredAt + behaviour.nameBlockedSeconds * 1000;
}
