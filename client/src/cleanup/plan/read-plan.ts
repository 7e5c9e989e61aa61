import { allPages } from '../../ec2/all-pages';
import type { AutoScaling } from '../../ec2/auto-scaling';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import type { TargetRef } from '../../ec2/target-ref';
import { decide } from '../decisions/decide';
import type { KeepRule } from '../decisions/keep-rule';
import { readOrphans } from '../orphans/read-orphans';
import { readSnapshots } from '../orphans/read-snapshots';
import { findReferences } from '../references/find-references';
import type { WorkspaceFiles } from '../references/workspace-files';
import { matchesSelector } from '../selection/match-selector';
import type { Selector } from '../selection/selector';
import { readSharing } from '../sharing/read-sharing';
import type { CleanUpPlan } from './clean-up-plan';

/** What a person asked for. */
export interface CleanUpQuestion {
  readonly target: TargetRef;
  readonly selector: Selector;
  readonly rule: KeepRule;
}

export interface PlanPorts {
  readonly ec2: Ec2;
  readonly autoScaling: () => Promise<AutoScaling>;
  readonly files: WorkspaceFiles;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Reads what a clean-up has to know and decides. Only reads. Rejects with an `AwsFailure` if the images cannot be read. */
export async function readPlan(question: CleanUpQuestion, ports: PlanPorts): Promise<CleanUpPlan> {
  const { ec2, now, signal } = ports;
  const { selector, rule } = question;
  const [images, snapshots] = await Promise.all([readOwnImages(ec2, { signal }), readSnapshots(ec2, { signal })]);
  const selected = images.filter(image => matchesSelector(selector, image));
  const references = await findReferences(
    ports,
    selected.map(({ id }) => id),
    { signal },
  );
  const decisions = decide({ selected, all: images, snapshots, references, rule, now });
  const going = decisions.flatMap(({ image, action }) => (action === 'remove' ? [image] : []));
  const few = going.length <= mostShared ? going : [];
  const [sharing, orphans] = await Promise.all([
    readSharing(ec2, few, { signal }),
    readOrphans(ec2, { snapshots: [...snapshots.values()], images, now }, { signal }),
  ]);
  const read = new Date(now).toISOString();
  return { ...question, read, decisions, images, snapshots, looked: references.looked, sharing, orphans };
}

/** With whom more images than these are shared is asked only for those that a person picks: it takes one call for each. */
const mostShared = 200;

/** Every image of the account. EC2 lists an image for a while after it was deregistered. */
export async function readOwnImages(ec2: Pick<Ec2, 'images'>, options: CallOptions): Promise<readonly Image[]> {
  const images = await allPages(nextToken => ec2.images({ maxResults: 1000, nextToken }, options));
  return images.filter(({ state }) => state !== 'deregistered');
}
