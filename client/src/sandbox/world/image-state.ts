import type { Behaviour } from './behaviour';
import type { Image, ImageDevice, Protection } from './image';

export type ImageState = 'pending' | 'available' | 'failed' | 'deregistered' | 'disabled';

/** The state at a time. */
export function imageState(image: Image, now: number): ImageState {
  if (image.deregisteredAt !== undefined) return 'deregistered';
  if (hasFailed(image, now)) return 'failed';
  if (now < image.availableAt) return 'pending';
  return image.disabledAt === undefined ? 'available' : 'disabled';
}

/** The block devices that the image lists: none before its snapshots began, and none when they never did. */
export function listedDevices({ snapshotsAt, failure, devices }: Image, now: number): readonly ImageDevice[] {
  return now < snapshotsAt || (failure !== undefined && failure.at < snapshotsAt) ? [] : devices;
}

/** True from the time of its failure on. */
export function hasFailed(image: Image, now: number): boolean {
  return image.failure !== undefined && now >= image.failure.at;
}

/** What a describe that names the image finds; a deregistered image is listed for a while, then empty, then gone. */
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

/** True while the image cannot be deregistered. */
export function isProtected(protection: Protection, now: number): boolean {
  return protection.kind === 'enabled' || (protection.kind === 'cooling' && now < protection.until);
}

/** The protection in the words of DescribeImages. */
export function protectionText(protection: Protection, now: number): string {
  if (protection.kind === 'enabled') return `enabled-${protection.withCooldown ? 'with' : 'without'}-cooldown`;
  if (protection.kind === 'disabled' || !isProtected(protection, now)) return 'disabled';
  return `disabled after ${new Date(protection.until).toISOString()}`;
}
