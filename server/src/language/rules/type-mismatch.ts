import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { isReadable, problemAt, startOf } from '../problem';
import type { RequestDocument } from '../request-document';
import { replaceValue } from '../request-edits';
import type { StaticRule, WrongValue } from '../rule';
import { shownText } from '../shown-text';
import { placeholderIn } from '../template-text';
import { type TextForStructure, textForStructure } from '../text-for-structure';
import { indentedSource } from '../write-value';
import { causeOfWrong } from '../wrong-value';

export const typeMismatch: StaticRule = {
  id: 'type-mismatch',
  severity: 'error',
  docs: {
    what: 'A value has the wrong JSON type.',
    why: 'The AWS SDK converts other values to strings: the Name `{"a":1}` becomes the valid image name "[object Object]". It silently drops an object where a list is expected, and a list where an object is expected.',
    ec2: 'Mostly none: the value is dropped or accepted.',
    source: 'Measured with the SDK and aws-cli 1.45.11 ("Invalid type for parameter").',
  },
  wrongValue(wrong, { document }) {
    if (causeOfWrong(wrong) !== 'mismatch') return undefined;
    const { value } = wrong;
    const span = value.kind === 'object' || value.kind === 'list' ? startOf(value) : value;
    const text = textForStructure(wrong);
    return problemAt(span, text === undefined ? sentence(wrong) : sentenceOfText(wrong, text), {
      fixes: () => (text === undefined ? convert(document, wrong) : fixesOfText(document, wrong, text)),
    });
  },
};

function sentence({ value, member: { name }, expected, property }: WrongValue): string {
  const placeholder = value.kind === 'string' ? placeholderIn(value.value) : undefined;
  if (placeholder !== undefined) return t('Replace the placeholder with a value: {0}', shownText(placeholder));
  if (property.value !== value) {
    return expected === 'string'
      ? t('Each item of {0} must be a string.', name)
      : t('Each item of {0} must be an object.', name);
  }
  switch (expected) {
    case 'string':
      return t('{0} must be a string.', name);
    case 'integer':
      return t('{0} must be a whole number.', name);
    case 'boolean':
      return t('{0} must be true or false.', name);
    case 'list':
      return t('{0} must be a list.', name);
    case 'object':
      return t('{0} must be an object.', name);
  }
}

function sentenceOfText({ member: { name } }: WrongValue, { kind }: TextForStructure): string {
  switch (kind) {
    case 'file':
      return t('The AWS CLI does not read file:// paths in JSON. Insert the content of the file as {0}.', name);
    case 'shorthand':
      return t('{0} is in the AWS CLI shorthand syntax, not JSON.', name);
    case 'json':
      return t('{0} is JSON in a string. Remove the quotes around it.', name);
  }
}

function fixesOfText(document: RequestDocument, { value }: WrongValue, text: TextForStructure): readonly Fix[] {
  if (text.value === undefined) return [];
  const title = text.kind === 'json' ? t('Remove the quotes around the JSON') : t('Convert to JSON');
  const changes = [replaceValue(document, value, text.value)];
  return [{ title, changes }];
}

function convert(document: RequestDocument, { value, expected }: WrongValue): readonly Fix[] {
  if (expected === 'string' && (value.kind === 'number' || value.kind === 'boolean')) {
    const written = document.text.slice(value.offset, value.end);
    return [{ title: t('Enclose in quotes'), changes: [replaceValue(document, value, written)] }];
  }
  if (!isReadable(document, value)) return [];
  const only = value.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined;
  if (only === undefined || only.kind !== (expected === 'integer' ? 'number' : expected)) return [];
  return [
    {
      title: t('Remove the surrounding list'),
      changes: [replaceValue(document, value, indentedSource(document, only))],
    },
  ];
}
