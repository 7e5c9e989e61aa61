import type { Image, Snapshot } from '../../ec2/model';
import type { FoundReferences } from '../references/reference';
import { sharedSnapshots } from '../references/shared-snapshots';
import { familyOf } from '../selection/family';
import type { Decision } from './decision';
import type { KeepRule } from './keep-rule';
import type { Reason } from './reason';
import { ruleOut } from './rule-out';
import { sizeOfImages } from './size';

/** The input of a decision. */
export interface Evidence {
  /** The images that the clean-up is about. */
  readonly selected: readonly Image[];
  /** Every image of the account, disabled ones too. */
  readonly all: readonly Image[];
  /** What is known of their snapshots, by id. */
  readonly snapshots: ReadonlyMap<string, Snapshot>;
  readonly references: Omit<FoundReferences, 'looked'>;
  readonly rule: KeepRule;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What to do with each image, family by family, the newest first by CreationDate. Images that are ruled out do not count as
 * the newest of their family.
 */
export function decide(evidence: Evidence): readonly Decision[] {
  const { selected, all, snapshots, references, now } = evidence;
  const shared = sharedSnapshots(all);
  const families = byFamily(selected.toSorted(newestFirst));
  return [...families]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([family, images]) => {
      const newest = new Set(newestOf(images, evidence));
      return images.map(image => {
        const out = ruleOut(image, now);
        const kept = keepReasons(image, newest, evidence);
        const action = out.length > 0 ? 'out' : kept.length > 0 ? 'keep' : 'remove';
        return {
          image,
          family,
          action,
          why: action === 'remove' ? [removeReason(image, evidence.rule)] : [...out, ...kept],
          size: sizeOfImages([image], snapshots),
          references: references.byImage.get(image.id) ?? [],
          sharesSnapshotsWith: shared.get(image.id) ?? [],
        } as const;
      });
    });
}

function byFamily(images: readonly Image[]): ReadonlyMap<string, readonly Image[]> {
  const families = new Map<string, Image[]>();
  for (const image of images) {
    const family = familyOf(image);
    const members = families.get(family);
    if (members === undefined) families.set(family, [image]);
    else members.push(image);
  }
  return families;
}

function newestOf(images: readonly Image[], { rule, now }: Evidence): readonly string[] {
  return images
    .filter(image => image.state === 'available' && ruleOut(image, now).length === 0)
    .slice(0, rule.newest)
    .map(({ id }) => id);
}

function keepReasons(
  image: Image,
  newest: ReadonlySet<string>,
  { references, rule, now }: Evidence,
): readonly Reason[] {
  const reasons: (Reason | undefined | false)[] = [
    references.byImage.has(image.id) && { kind: 'referenced' },
    references.unknown.has(image.id) && { kind: 'references-unknown' },
    newest.has(image.id) && { kind: 'newest', count: rule.newest },
    isWithin(image.created, rule.days, now) && { kind: 'young', days: rule.days },
    image.lastLaunched !== undefined &&
      isWithin(image.lastLaunched, rule.launchedDays, now) && { kind: 'launched', days: rule.launchedDays },
  ];
  return reasons.filter(reason => reason !== false && reason !== undefined);
}

function removeReason({ state }: Image, { days, newest }: KeepRule): Reason {
  return state === 'available' ? { kind: 'old', days, newest } : { kind: 'failed' };
}

/** A time that cannot be read counts as just now. */
function isWithin(iso: string, days: number, now: number): boolean {
  const time = Date.parse(iso);
  return Number.isNaN(time) || now - time < days * dayMilliseconds;
}

const dayMilliseconds = 86_400_000;

function newestFirst(a: Image, b: Image): number {
  return b.created.localeCompare(a.created) || b.id.localeCompare(a.id);
}
