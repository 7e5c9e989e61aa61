import { unreachableCodes } from '../../ec2/explain/network-rows';
import { signInCodes } from '../../ec2/explain/sign-in-rows';
import type { Image, Instance } from '../../ec2/model';
import type { Listing } from '../../facts/listing';
import type { Arrangement } from './arrangement';

/** Why the view has no rows, if one action fixes it: the values of the context key `ami.empty`. */
export type Emptiness = 'signIn' | 'offline' | 'nothing';

export interface AccountLists {
  readonly instances: Listing<Instance>;
  readonly images: Listing<Image>;
  readonly arrangement: Arrangement;
  /** Requests do not go to AWS: that is said above the rows, and the editor shows no welcome text beside it. */
  readonly isForeign?: boolean;
}

/** Undefined: there are rows, if only those of a failure with more than one way out. */
export function emptinessOf({ instances, images, arrangement, isForeign }: AccountLists): Emptiness | undefined {
  if (isForeign === true || instances.items.length > 0 || images.items.length > 0) return undefined;
  const code = (instances.failure ?? images.failure)?.code;
  if (code === undefined) {
    const isRead = instances.state === 'ready' && images.state === 'ready' && !instances.more && !images.more;
    return isRead && arrangement.filter === '' ? 'nothing' : undefined;
  }
  if (signInCodes.has(code)) return 'signIn';
  return unreachableCodes.has(code) ? 'offline' : undefined;
}
