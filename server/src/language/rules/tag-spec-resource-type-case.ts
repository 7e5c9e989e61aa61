import { resourceTypeOf, taggableTypes } from '../resource-types';
import type { StaticRule } from '../rule';
import { slipIn } from '../slip';

export const tagSpecResourceTypeCase: StaticRule = {
  id: 'tag-spec-resource-type-case',
  severity: 'error',
  needs: 'ResourceType',
  docs: {
    what: 'ResourceType is in the wrong case, such as `Image`, or has spaces around it.',
    why: 'AWS uses lowercase. Whether EC2 accepts other spellings is not confirmed.',
    ec2: 'not confirmed',
    source: 'SDK, ResourceType.',
  },
  tagSpecification(specification, { document }) {
    const type = resourceTypeOf(specification);
    return type === undefined
      ? undefined
      : slipIn(document, 'ResourceType', type.value, text => taggableTypes.includes(text));
  },
};
