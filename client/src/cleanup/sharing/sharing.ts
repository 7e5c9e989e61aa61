import type { Recipient } from '../../ec2/image-steps';

/** Who besides the account can launch an image. */
export type Sharing =
  | { readonly kind: 'known'; readonly isPublic: boolean; readonly recipients: readonly Recipient[] }
  /** EC2 did not say. */
  | { readonly kind: 'unknown'; readonly code: string };

/** Whether somebody else may miss the image: yes, unless EC2 said that it is private. */
export function mayBeShared(sharing: Sharing | undefined): boolean {
  if (sharing?.kind !== 'known') return true;
  return sharing.isPublic || sharing.recipients.length > 0;
}
