import { t } from '@vscode/l10n';
import { formatNumber } from '../format-number';
import { keyOf, problemAt } from '../problem';
import { findShape } from '../request-schema';
import type { StaticRule } from '../rule';

const mostTags = findShape('TagSpecification')?.members.get('Tags')?.maxItems ?? 50;

export const tagCountLimit: StaticRule = {
  id: 'tag-count-limit',
  severity: 'error',
  needs: 'Tags',
  docs: {
    what: 'A tag specification has more than 50 tags.',
    why: 'A resource can have up to 50 tags.',
    ec2: '`TagLimitExceeded`',
    source: 'EC2 user guide, Using_Tags; EC2 error codes.',
  },
  tagSpecification({ tags, members: { Tags } }) {
    if (tags.length <= mostTags || Tags === undefined) return undefined;
    return problemAt(
      keyOf(Tags),
      t('A resource can have up to {0} tags. This list has {1}.', mostTags, formatNumber(tags.length)),
    );
  },
};
