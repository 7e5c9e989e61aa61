import { t } from '@vscode/l10n';
import { nameTag } from '../ec2/model';
import { referenceName } from '../ec2/reference-name';
import type { ImageLineage } from './image-lineage';

/** A stage in the lineage of an image: its items with their IDs, and what could not be read. */
export interface Stage {
  readonly title: string;
  readonly things: readonly Thing[];
  /** Why nothing, or not everything, is known. */
  readonly unread?: string;
  /** The image that the lineage is about. */
  readonly isSubject?: boolean;
}

export interface Thing {
  readonly name: string;
  readonly id: string;
  /** Region, state and such. */
  readonly note: string;
}

/** The way of an image from its root to what uses it; stages of which there is nothing to say are left out. */
export function lineageStages(lineage: ImageLineage): readonly Stage[] {
  const { image } = lineage;
  const subject = { name: image.name, id: image.id, note: `${lineage.target.region} · ${image.state}` };
  return [
    baseStage(lineage),
    instanceStage(lineage),
    { title: t('Image'), things: [subject], isSubject: true },
    copyStage(lineage),
    useStage(lineage),
  ].filter(({ things, unread }) => things.length > 0 || unread !== undefined);
}

/** Root first. Without the permission to ask for all of them, EC2 still says what the image itself was made of. */
function baseStage({ ancestors, image: { sourceImageId } }: ImageLineage): Stage {
  const title = t('Base images');
  const direct = sourceImageId === undefined ? [] : [{ name: sourceImageId, id: sourceImageId, note: '' }];
  if (ancestors.kind === 'unread') return { title, things: direct, unread: ancestors.sentence };
  const known = ancestors.value.toReversed().map(({ id, ownerAlias, region, created }) => ({
    name: ownerAlias === undefined ? id : t('{owner}: {id}', { owner: ownerAlias, id }),
    id,
    note: [region, created?.slice(0, 10)].filter(text => text !== undefined).join(' · '),
  }));
  return { title, things: known.length > 0 ? known : direct };
}

function instanceStage({ instance, image: { sourceInstanceId } }: ImageLineage): Stage {
  const title = t('Instance');
  if (sourceInstanceId === undefined) return { title, things: [] };
  if (instance.kind === 'unread') {
    return { title, things: [{ name: sourceInstanceId, id: sourceInstanceId, note: '' }], unread: instance.sentence };
  }
  const known = instance.value ?? undefined;
  const name = (known === undefined ? undefined : nameTag(known)) ?? sourceInstanceId;
  return { title, things: [{ name, id: sourceInstanceId, note: known?.state ?? t('no longer exists') }] };
}

function copyStage({ copies, regionsUnread }: ImageLineage): Stage {
  const title = t('Copies');
  if (copies.kind === 'unread') return { title, things: [], unread: copies.sentence };
  const unread = regionsUnread.length === 0 ? undefined : t('Not checked: {0}', regionsUnread.join(', '));
  const things = copies.value.map(({ region, image }) => ({
    name: image.name,
    id: image.id,
    note: `${region} · ${image.state}`,
  }));
  return { title, things, unread };
}

function useStage({ uses }: ImageLineage): Stage {
  const title = t('Used by');
  if (uses.kind === 'unread') return { title, things: [], unread: uses.sentence };
  const { references, hasMore } = uses.value;
  const things = references.map(use => ({ name: referenceName(use), id: use.arn, note: '' }));
  const unread = hasMore ? t('Only the first {0} are shown.', things.length) : undefined;
  return { title, things, unread };
}
