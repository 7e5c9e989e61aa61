import { AwsError } from '../protocol/aws-error';
import type { Place } from '../world/place';
import type { Tag } from '../world/tag';
import { kindOfId, notFound, type ResourceKind } from './resource-ids';

/** Anything that has tags. */
export interface Tagged {
  tags: readonly Tag[];
}

/** The tables of the things that can be tagged, by the name that EC2 has for their kind. */
export function taggedTables(place: Place): Readonly<Record<ResourceKind, ReadonlyMap<string, Tagged>>> {
  return {
    instance: place.instances,
    image: place.images,
    snapshot: place.snapshots,
    volume: place.volumes,
    'launch-template': place.launchTemplates,
  };
}

/** The thing of an id; rejects ids that are none, and things that are not there or not yet. */
export function findTagged(place: Place, id: string): Tagged {
  const kind = kindOfId(id);
  if (kind === undefined) throw new AwsError('InvalidID', `The ID '${id}' is not valid`);
  const thing = taggedTables(place)[kind].get(id);
  const isHidden = (place.images.get(id)?.hiddenDescribes ?? 0) > 0;
  if (thing === undefined || isHidden) throw notFound(kind, [id]);
  return thing;
}
