import { AwsError } from '../../protocol/aws-error';
import { authorize, endDryRun } from '../../rules/permission';
import { kindOfId, notFound, type ResourceKind } from '../../rules/resource-ids';
import { checkTagList, readTags, tagLimit, tooManyTags } from '../../rules/tag-rules';
import type { Place } from '../../world/place';
import type { Tag } from '../../world/tag';
import type { Action } from '../action';

export const createTags: Action = {
  name: 'CreateTags',
  service: 'ec2',
  kind: 'change',
  parameters: ['ResourceId.N', 'Tag.N.Key', 'Tag.N.Value', 'DryRun'],
  run(call) {
    const { form, place, world } = call;
    const ids = form.texts('ResourceId');
    const tags = readTags(form);
    if (ids.length === 0)
      throw new AwsError('MissingParameter', 'The request must contain the parameter resourceIdSet');
    if (tags.length === 0) throw new AwsError('MissingParameter', 'The request must contain the parameter tagSet');
    const resources = ids.map(id => findResource(place, id));
    checkTagList(tags, world.behaviour.refusedTagKeys);
    const merged = resources.map(resource => mergeTags(resource.tags, tags));
    if (merged.some(list => list.length > tagLimit)) throw tooManyTags();
    authorize(call, 'ec2:CreateTags', `arn:aws:ec2:${call.region}:*:*/*`);
    endDryRun(call);
    for (const [index, resource] of resources.entries()) resource.tags = merged[index] ?? resource.tags;
    return { return: true };
  },
};

function findResource(place: Place, id: string): { tags: readonly Tag[] } {
  const kind = kindOfId(id);
  if (!kind) throw new AwsError('InvalidID', `The ID '${id}' is not valid`);
  const resource = tables(place)[kind].get(id);
  const isHidden = (place.images.get(id)?.hiddenDescribes ?? 0) > 0;
  if (!resource || isHidden) throw notFound(kind, [id]);
  return resource;
}

function tables(place: Place): Record<ResourceKind, ReadonlyMap<string, { tags: readonly Tag[] }>> {
  return { instance: place.instances, image: place.images, snapshot: place.snapshots, volume: place.volumes };
}

function mergeTags(old: readonly Tag[], added: readonly Tag[]): Tag[] {
  return [...new Map([...old, ...added].map(tag => [tag.key, tag])).values()];
}
