import { t } from '@vscode/l10n';
import { replacement } from '../common-fixes';
import { problemAt } from '../problem';
import { resourceTypeOf, taggableTypes } from '../resource-types';
import type { StaticRule } from '../rule';

export const tagSpecResourceTypeCase: StaticRule = {
  id: 'tag-spec-resource-type-case',
  severity: 'error',
  needs: 'ResourceType',
  docs: {
    what: 'ResourceType in the wrong case: `Image`, `SNAPSHOT`.',
    why: 'AWS writes it in small letters; whether EC2 takes others is not confirmed.',
    ec2: 'not confirmed',
    source: 'SDK 3.1169.0, ResourceType.',
  },
  tagSpecification(specification, { document }) {
    const type = resourceTypeOf(specification);
    const name = type?.value.value.toLowerCase();
    if (type === undefined || name === undefined || name === type.value.value || !taggableTypes.includes(name)) {
      return undefined;
    }
    return problemAt(type.value, t('Write {0}: resource types are in small letters.', name), {
      fixes: () => [replacement(document, type.value, name, { safe: true })],
    });
  },
};
