import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { problemAt } from '../problem';
import type { RequestDocument } from '../request-document';
import { insertItems, removeItem } from '../request-edits';
import { isString, type TagSpecificationView } from '../request-view';
import { resourceTypeOf } from '../resource-types';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { sourceOf } from '../write-value';

export const tagSpecDuplicateType: StaticRule = {
  id: 'tag-spec-duplicate-type',
  severity: 'error',
  docs: {
    what: 'Two tag specifications have one ResourceType.',
    why: 'EC2 refuses the request.',
    ec2: '`InvalidParameterValue`: The same resource type may not be specified more than once in tag specifications',
    source: 'skypilot-org/skypilot#10627',
  },
  request(request, { document }) {
    const seen = new Map<string, TagSpecificationView>();
    const problems: Problem[] = [];
    for (const specification of request.tagSpecifications) {
      const type = resourceTypeOf(specification);
      if (type === undefined) continue;
      const earlier = seen.get(type.value.value);
      if (earlier === undefined) {
        seen.set(type.value.value, specification);
        continue;
      }
      const first = resourceTypeOf(earlier);
      problems.push(
        problemAt(type.value, t('{0} is specified twice.', shownText(type.value.value)), {
          related: first && [
            { offset: first.value.offset, end: first.value.end, message: t('The first one is here.') },
          ],
          fixes: () => merge(document, earlier, specification),
        }),
      );
    }
    return problems;
  },
};

/** Puts the later tags behind the earlier ones. Of a key that both have, the earlier one stays. */
function merge(document: RequestDocument, earlier: TagSpecificationView, later: TagSpecificationView): readonly Fix[] {
  const list = earlier.request.members.TagSpecifications?.value;
  const into = earlier.members.Tags?.value;
  if (list?.kind !== 'list' || into?.kind !== 'list') return [];
  const keys = new Set(earlier.tags.map(keyIn));
  const more = later.tags.filter(tag => keyIn(tag) === undefined || !keys.has(keyIn(tag)));
  const items = more.map(({ node }) => sourceOf(document, node));
  const insertions = items.length === 0 ? [] : [insertItems(document, into, items)];
  return [{ title: t('Merge the tags of both'), changes: [...insertions, removeItem(document, list, later.node)] }];
}

function keyIn({ members: { Key } }: TagSpecificationView['tags'][number]): string | undefined {
  return isString(Key) ? Key.value.value : undefined;
}
