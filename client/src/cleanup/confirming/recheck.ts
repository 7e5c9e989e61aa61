import type { AutoScaling } from '../../ec2/auto-scaling';
import type { Ec2 } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import { isRuledOut, ruleOut } from '../decisions/rule-out';
import type { CleanUpAction } from '../doing/clean-up';
import type { CleanUpPlan } from '../plan/clean-up-plan';
import { readOwnImages } from '../plan/read-plan';
import { askAutoScaling } from '../references/ask-auto-scaling';
import { askReferences } from '../references/ask-references';
import { matchesSelector } from '../selection/match-selector';

export type Recheck =
  | { readonly kind: 'same' }
  /** The selector now matches images that it did not match when the plan was made. */
  | { readonly kind: 'more-match'; readonly images: readonly Image[] }
  /** Images that cannot be removed any more, or that something refers to now, as far as EC2 says. */
  | { readonly kind: 'changed'; readonly images: readonly Image[] };

export interface RecheckPorts {
  readonly ec2: Ec2;
  readonly autoScaling: () => Promise<AutoScaling>;
  /** What is about to be done. */
  readonly action: CleanUpAction['kind'];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal: AbortSignal;
}

/** Looks again just before the deed: a person may have read the plan for an hour. */
export async function recheck(
  plan: Pick<CleanUpPlan, 'selector' | 'images' | 'decisions'>,
  ids: ReadonlySet<string>,
  { ec2, autoScaling, action, now, signal }: RecheckPorts,
): Promise<Recheck> {
  const images = await readOwnImages(ec2, { signal });
  const known = new Set(plan.images.map(({ id }) => id));
  const more = images.filter(image => !known.has(image.id) && matchesSelector(plan.selector, image));
  if (more.length > 0) return { kind: 'more-match', images: more };
  const going = images.filter(({ id }) => ids.has(id));
  const unreferenced = plan.decisions
    .filter(({ image, references }) => ids.has(image.id) && references.length === 0)
    .map(({ image }) => image.id);
  const [{ byImage, unknown }, launching] = await Promise.all([
    askReferences(ec2, unreferenced, { signal }),
    askAutoScaling(autoScaling, new Set(unreferenced), { signal }),
  ]);
  const isReferenced = ({ id }: Image) =>
    byImage.has(id) || launching.byImage.has(id) || (unknown.has(id) && !isUnchecked(plan, id));
  const changed = going.filter(image => isRuledOut(ruleOut(image, now), action) || isReferenced(image));
  return changed.length > 0 ? { kind: 'changed', images: changed } : { kind: 'same' };
}

/** The person knows that EC2 did not say what refers to it. */
function isUnchecked({ decisions }: Pick<CleanUpPlan, 'decisions'>, id: string): boolean {
  return decisions.some(({ image, why }) => image.id === id && why.some(({ kind }) => kind === 'references-unknown'));
}
