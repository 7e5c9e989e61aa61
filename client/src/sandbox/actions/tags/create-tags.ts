import { AwsError } from '../../protocol/aws-error';
import { authorize, endDryRun } from '../../rules/permission';
import { checkTagList, readTags, tagLimit, tooManyTags } from '../../rules/tag-rules';
import { findTagged } from '../../rules/tagged-things';
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
    const resources = ids.map(id => findTagged(place, id));
    checkTagList(tags, world.behaviour.refusedTagKeys);
    const merged = resources.map(resource => mergeTags(resource.tags, tags));
    if (merged.some(list => list.length > tagLimit)) throw tooManyTags();
    authorize(call, 'ec2:CreateTags', `arn:aws:ec2:${call.region}:*:*/*`);
    endDryRun(call);
    for (const [index, resource] of resources.entries()) resource.tags = merged[index] ?? resource.tags;
    return { return: true };
  },
};

function mergeTags(old: readonly Tag[], added: readonly Tag[]): Tag[] {
  return [...new Map([...old, ...added].map(tag => [tag.key, tag])).values()];
}
