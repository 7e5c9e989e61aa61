import { authorize, endDryRun } from '../../rules/permission';
import { requiredTexts } from '../../rules/required';
import { findTagged } from '../../rules/tagged-things';
import type { Tag } from '../../world/tag';
import type { Action } from '../action';

/** Without tags it deletes all but those of AWS; a tag that is sent with a value goes only if it has that value. */
export const deleteTags: Action = {
  name: 'DeleteTags',
  service: 'ec2',
  kind: 'change',
  parameters: ['ResourceId.N', 'Tag.N.Key', 'Tag.N.Value', 'DryRun'],
  run(call) {
    const { form, place } = call;
    const things = requiredTexts(form, 'ResourceId', 'resourceIdSet').map(id => findTagged(place, id));
    const named = form.items('Tag').map(tag => ({ key: tag.text('Key'), value: tag.text('Value') }));
    authorize(call, 'ec2:DeleteTags', `arn:aws:ec2:${call.region}:*:*/*`);
    endDryRun(call);
    const isDeleted = ({ key, value }: Tag) => {
      if (named.length === 0) return !key.startsWith('aws:');
      return named.some(tag => tag.key === key && (tag.value === undefined || tag.value === value));
    };
    for (const thing of things) thing.tags = thing.tags.filter(tag => !isDeleted(tag));
    return { return: true };
  },
};
