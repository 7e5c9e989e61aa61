import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { QueryForm } from '../protocol/query-form';
import type { Tag } from '../world/tag';

/** Judges the request's `TagSpecification.N`; `types` are what the operation can tag. */
export function checkTags({ form, world }: Call, types: readonly string[] = ['image', 'snapshot']): void {
  const seen = new Set<string>();
  for (const specification of form.items('TagSpecification')) {
    const type = specification.text('ResourceType');
    if (type === undefined || type === '') throw invalid('Tag specification resource type must have a value');
    if (!types.includes(type)) throw invalid(`'${type}' is not a valid taggable resource type for this operation.`);
    if (seen.has(type))
      throw invalid('The same resource type may not be specified more than once in tag specifications');
    seen.add(type);
    const tags = readTags(specification);
    if (tags.length === 0) throw invalid('Tag specification must have at least one tag');
    checkTagList(tags, world.behaviour.refusedTagKeys);
  }
}

/** The tags that the request sets on `resourceType`. */
export function tagsFor(form: QueryForm, resourceType: string): Tag[] {
  return form.items('TagSpecification').flatMap(it => (it.text('ResourceType') === resourceType ? readTags(it) : []));
}

/** `Tag.N` of a form; a tag without a value has an empty one. */
export function readTags(form: QueryForm): Tag[] {
  return form.items('Tag').map(tag => ({ key: tag.text('Key') ?? '', value: tag.text('Value') ?? '' }));
}

/** Refuses tags that a resource cannot have, or that the organization's policy does not want. */
export function checkTagList(tags: readonly Tag[], refusedKeys: readonly string[]): void {
  if (tags.length > tagLimit) throw tooManyTags();
  const keys = new Set<string>();
  for (const { key, value } of tags) {
    if (key === '') throw new AwsError('InvalidTagKey.Malformed', 'Tag keys cannot be empty or null');
    if (keys.has(key)) throw invalid(`Duplicate tag key '${key}' specified.`);
    keys.add(key);
    if (key.startsWith('aws:')) throw invalid("Tag keys starting with 'aws:' are reserved for internal use");
    if ([...key].length > 128) throw invalid('Tag key exceeds the maximum length of 128 characters');
    if ([...value].length > 256) throw invalid('Tag value exceeds the maximum length of 256 characters');
    if (!refusedKeys.includes(key)) continue;
    throw new AwsError(
      'TagPolicyViolation',
      `The tag policy does not allow the specified value for the following tag key: '${key}'.`,
    );
  }
}

export function tooManyTags(): AwsError {
  return new AwsError('TagLimitExceeded', `More than ${tagLimit} tags specified`);
}

export const tagLimit = 50;

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}
