import type { Image, Snapshot } from '../../ec2/model';
import type { TargetRef } from '../../ec2/target-ref';
import type { Decision } from '../decisions/decision';
import type { KeepRule } from '../decisions/keep-rule';
import type { Orphans } from '../orphans/orphan';
import type { Looked } from '../references/reference';
import type { Selector } from '../selection/selector';
import type { Sharing } from '../sharing/sharing';

/** What a clean-up would do, and all that it knows. Nothing is changed by it. */
export interface CleanUpPlan {
  readonly target: TargetRef;
  readonly selector: Selector;
  readonly rule: KeepRule;
  /** When the account was read. */
  readonly read: string;
  /** Family by family, the newest first. */
  readonly decisions: readonly Decision[];
  /** Every image of the account, disabled ones too. */
  readonly images: readonly Image[];
  /** The snapshots that are known, by id. */
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  readonly looked: Looked;
  /** By image id; only of those that are proposed for removal, and of none where they are too many. */
  readonly sharing: ReadonlyMap<string, Sharing>;
  readonly orphans: Orphans;
}
