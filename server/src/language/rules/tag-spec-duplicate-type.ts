import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { isReadable, problemAt, relatedPlace } from '../problem';
import { repeatsIn } from '../repeats';
import type { RequestDocument } from '../request-document';
import { insertItems, removeItem } from '../request-edits';
import type { TagSpecificationView, TagView } from '../request-view';
import { resourceTypeOf } from '../resource-types';
import type { Problem, StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { tagKeyOf } from '../tag-key';
import { indentedSource } from '../write-value';

export const tagSpecDuplicateType: StaticRule = {
  id: 'tag-spec-duplicate-type',
  severity: 'error',
  needs: 'TagSpecifications',
  docs: {
    what: 'Two tag specifications have the same ResourceType.',
    why: 'EC2 rejects the request.',
    ec2: '`InvalidParameterValue`: The same resource type may not be specified more than once in tag specifications',
    source: 'skypilot-org/skypilot#10627',
  },
  request({ tagSpecifications }, { document }) {
    return repeated(document, tagSpecifications);
  },
  part({ tagSpecifications }, { document }) {
    return repeated(document, tagSpecifications);
  },
};

function repeated(document: RequestDocument, specifications: readonly TagSpecificationView[]): Problem[] {
  return repeatsIn(specifications, resourceTypeOf).map(({ first, again }) =>
    problemAt(again.name, t('ResourceType {0} appears twice.', shownText(again.name.value)), {
      related: [relatedPlace(first.name, t('First tag specification.'))],
      fixes: () => merge(document, first.item, again.item),
    }),
  );
}

/** Puts the later tags behind the earlier ones. Of a key that both have, the earlier one stays. */
function merge(document: RequestDocument, earlier: TagSpecificationView, later: TagSpecificationView): readonly Fix[] {
  const list = earlier.request.members.TagSpecifications?.value;
  const into = earlier.members.Tags?.value;
  if (list?.kind !== 'list' || into?.kind !== 'list' || !isReadable(document, list)) return [];
  const keys = new Set(earlier.tags.map(keyIn));
  const more = later.tags.filter(tag => tagKeyOf(tag) === undefined || !keys.has(keyIn(tag)));
  const items = more.map(({ node }) => indentedSource(document, node));
  const insertions = items.length === 0 ? [] : [insertItems(document, into, items)];
  return [
    { title: t('Merge the tag specifications'), changes: [...insertions, removeItem(document, list, later.node)] },
  ];
}

function keyIn(tag: TagView): string | undefined {
  return tagKeyOf(tag)?.value.value;
}
