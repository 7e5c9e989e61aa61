import type { Image } from '../../ec2/model';
import type { Reference } from '../references/reference';
import type { Reason } from './reason';
import type { Size } from './size';

/** What a clean-up proposes for one image. */
export interface Decision {
  readonly image: Image;
  /** Images of one family are versions of one another. */
  readonly family: string;
  /** `out`: it cannot be removed here. A person may remove what is proposed to be kept. */
  readonly action: 'remove' | 'keep' | 'out';
  /** Never empty; every reason that holds. */
  readonly why: readonly Reason[];
  readonly size: Size;
  readonly references: readonly Reference[];
  /** Ids of other images that have one of its snapshots. */
  readonly sharesSnapshotsWith: readonly string[];
}
