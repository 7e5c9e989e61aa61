import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { isReadable, problemAt, startOf } from '../problem';
import type { RequestDocument, ValueNode } from '../request-document';
import { replaceValue } from '../request-edits';
import type { StaticRule, WrongValue } from '../rule';
import { wrappedList } from '../text-for-structure';
import { indentedSource, type NewObject, type NewValue } from '../write-value';
import { causeOfWrong } from '../wrong-value';

export const typeListAsObject: StaticRule = {
  id: 'type-list-as-object',
  severity: 'error',
  docs: {
    what: 'A list is written as an object: BlockDeviceMappings, TagSpecifications, or Tags as `{ "Name": "web" }`.',
    why: 'The AWS SDK drops it silently: the image is created without the tags or mappings.',
    ec2: 'none',
    source: 'Measured with the SDK.',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'list-as-object') return undefined;
    const { value, member } = wrong;
    return problemAt(startOf(value), t('{0} must be a list.', member.name), { fixes: () => fixesOf(document, wrong) });
  },
};

function fixesOf(document: RequestDocument, { value, member }: WrongValue): readonly Fix[] {
  if (value.kind !== 'object' || !isReadable(document, value)) return [];
  const list = wrappedList(value);
  if (list !== undefined) {
    return [
      {
        title: t('Remove the surrounding object'),
        changes: [replaceValue(document, value, indentedSource(document, list))],
      },
    ];
  }
  const isItem = value.properties.some(({ key }) => member.shape?.members.has(key));
  if (isItem) {
    const wrapped = replaceValue(document, value, [indentedSource(document, value)]);
    return [{ title: t('Enclose in a list'), changes: [wrapped] }];
  }
  // An object that has nothing of an item is not one that lacks its list.
  if (member.name !== 'Tags') return [];
  const tags = value.properties.map(
    ({ key, value: text }): NewObject =>
      text === undefined ? { Key: key } : { Key: key, Value: tagValue(document, text) },
  );
  return [{ title: t('Convert to a list of tags'), changes: [replaceValue(document, value, tags)] }];
}

/** A tag's value is a text: numbers, booleans and null of a map become what they say. */
function tagValue(document: RequestDocument, value: ValueNode): NewValue {
  switch (value.kind) {
    case 'string':
      return value.value;
    case 'number':
    case 'boolean':
      return document.text.slice(value.offset, value.end);
    case 'null':
      return '';
    default:
      return indentedSource(document, value);
  }
}
