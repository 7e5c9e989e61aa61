import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { problemAt, startOf } from '../problem';
import type { RequestDocument, ValueNode } from '../request-document';
import { replaceValue } from '../request-edits';
import type { StaticRule, WrongValue } from '../rule';
import { sourceOf } from '../write-value';
import { causeOfWrong } from '../wrong-value';

export const typeMismatch: StaticRule = {
  id: 'type-mismatch',
  severity: 'error',
  docs: {
    what: 'A value of another JSON type than the member has.',
    why: 'The AWS SDK sends `String(value)` for a plain value: the Name `{"a":1}` becomes the legal image name "[object Object]". It drops an object or a list that belongs to the other kind without a word.',
    ec2: 'Mostly none: the value is dropped or accepted.',
    source: 'Measured with the SDK 3.1169.0 and aws-cli 1.45.11 ("Invalid type for parameter").',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'mismatch') return undefined;
    const { value, property } = wrong;
    const span = value.kind === 'object' || value.kind === 'list' ? startOf(value) : value;
    return problemAt(span, sentence(property.key, wrong), { fixes: () => convert(document, wrong) });
  },
};

function sentence(member: string, { value, expected, property }: WrongValue): string {
  const actual = kindTitle(value.kind);
  if (property.value !== value) return t('Each item of {0} must be an object, not {1}.', member, actual);
  return t('{0} must be {1}, not {2}.', member, kindTitle(expected), actual);
}

function kindTitle(kind: ValueNode['kind'] | WrongValue['expected']): string {
  switch (kind) {
    case 'string':
      return t('a string');
    case 'number':
      return t('a number');
    case 'integer':
      return t('a whole number');
    case 'boolean':
      return t('true or false');
    case 'object':
      return t('an object');
    case 'list':
      return t('a list');
    case 'null':
      return t('null');
  }
}

function convert(document: RequestDocument, { value, expected }: WrongValue): readonly Fix[] {
  if (expected === 'string' && (value.kind === 'number' || value.kind === 'boolean')) {
    const written = document.text.slice(value.offset, value.end);
    return [{ title: t('Put it in quotes'), changes: [replaceValue(document, value, written)] }];
  }
  const only = value.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined;
  if (only === undefined || only.kind !== expected) return [];
  return [{ title: t('Take it out of the list'), changes: [replaceValue(document, value, sourceOf(document, only))] }];
}
