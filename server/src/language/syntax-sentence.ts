import { t } from '@vscode/l10n';
import { characterTitle } from './character-title';
import type { SyntaxProblem } from './request-document';
import type { SyntaxProblemKind } from './request-tree';
import { shownText } from './shown-text';
import { withoutDoubled } from './stray-quotes';
import { WrittenNumbers } from './written-number';

/** What a sentence can be about: the text of the whole file, and the stretch of it that is wrong. */
interface Said extends Pick<SyntaxProblem, 'offset' | 'end' | 'insert'> {
  readonly text: string;
  /** The stretch itself. */
  readonly written: string;
}

/** What is wrong with a text that is no JSON. Empty for what another rule says. */
export function syntaxSentence(text: string, { kind, offset, end, insert }: SyntaxProblem): string {
  return sentences[kind]({ text, offset, end, insert, written: text.slice(offset, end) });
}

const sentences: Readonly<Record<SyntaxProblemKind, (said: Said) => string>> = {
  'property-name-expected': () => t('Expected a member name in double quotes.'),
  'property-name-unquoted': () => t('Put member names in double quotes.'),
  'single-quotes': () => t('JSON strings use double quotes.'),
  'colon-expected': () => t('Expected a colon and a value after this name.'),
  'colon-missing': () => t('Expected a colon after this name.'),
  'space-foreign': ({ written }) =>
    t('JSON does not allow this character between values: {0}', characterTitle(written)),
  'value-expected': () => t('Expected a value.'),
  'value-unknown': ({ written }) => t('This is not a JSON value: {0}', shownText(written)),
  'value-wrapped': ({ written }) => t('This is not a JSON value: {0}', shownText(written)),
  'comma-expected': () => t('Expected a comma before this.'),
  'comma-unexpected': () => t('Unexpected comma.'),
  'comma-foreign': ({ written }) =>
    t('JSON separates members and items with a comma, not with {0}', shownText(written)),
  'colon-foreign': ({ written }) =>
    t('JSON separates a name from its value with a colon, not with {0}', shownText(written)),
  'brace-missing': () => t('The closing brace is missing.'),
  'bracket-missing': () => t('The closing bracket is missing.'),
  'opening-missing': ({ insert }) =>
    insert?.text === '['
      ? t('The opening bracket of this list is missing.')
      : t('The opening brace of this object is missing.'),
  'bracket-wrong': ({ written, insert }) =>
    t('Expected {expected} here, not {written}', { expected: insert?.text ?? '', written }),
  'string-unopened': () => t('The opening quote of this string is missing.'),
  'sign-unexpected': ({ written }) => t('Unexpected {0}', shownText(written)),
  'text-after-end': () => t('Unexpected text after the request. A file contains one request.'),
  'string-unclosed': () => t('The closing quote of this string is missing.'),
  'string-escape': ({ written }) =>
    t('{0} is not a JSON escape sequence. To include a backslash, double it.', shownText(written)),
  'string-quotes': ({ text, offset, end }) =>
    withoutDoubled(text.slice(offset + 1, end - 1)) === text.slice(offset + 1, end - 1)
      ? t('Escape the quotes inside this string with a backslash.')
      : t('Use one double quote at each end of this text.'),
  'string-quotes-mixed': () => t('Use straight double quotes at both ends of this text.'),
  'string-wrapped': () => t('This string is broken across lines. Put it on one line.'),
  'string-pieces': () => t('JSON does not join strings. Write one string.'),
  'quotes-escaped': () => t('Only quotes inside a string have a backslash in front.'),
  'line-repeated': ({ written }) => t('This appears twice: {0}', shownText(written)),
  'string-control-character': ({ text, offset }) =>
    text.charAt(offset) === '\0'
      ? t('This string contains a NUL character.')
      : t('Escape the control characters in this string.'),
  'number-incomplete': () => t('This number is incomplete.'),
  'number-thousands': ({ text, offset }) =>
    t('JSON numbers cannot contain thousands separators. Use {0}.', numberAt(text, offset)),
  'number-unit': ({ text, offset }) => t('JSON numbers cannot have a unit. Use {0}.', numberAt(text, offset)),
  'template-tag': ({ written }) =>
    t('Template tag, not JSON. Render the template before you use the request: {0}', shownText(written)),
  'conflict-marker': () => t('Unresolved merge conflict. Choose a version and delete the conflict markers.'),
  'text-unexpected': ({ written }) => t('This text is not JSON: {0}', shownText(written)),
  'comment-foreign': ({ written }) => t('JSON does not allow comments: {0}', shownText(written)),
  'comment-unclosed': () => t('This comment is not closed.'),
  'too-large': () => t('This file is too large for a CreateImage request and is not checked.'),
  'trailing-comma': () => '',
  'too-deep': () => '',
};

function numberAt(text: string, offset: number): number {
  return new WrittenNumbers().at(text, offset)?.value ?? 0;
}
