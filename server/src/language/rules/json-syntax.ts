import { t } from '@vscode/l10n';
import { characterTitle } from '../character-title';
import type { Fix } from '../finding';
import { fixesOfSyntax } from '../fix-syntax';
import { problemAt } from '../problem';
import type { RequestDocument, SyntaxProblem } from '../request-document';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';
import { withoutDoubled } from '../stray-quotes';
import { WrittenNumbers } from '../written-number';

export const jsonSyntax: StaticRule = {
  id: 'json-syntax',
  severity: 'error',
  docs: {
    what: 'The text is not JSON: a bracket, comma, or colon is missing, a name or word is not in double quotes, a string is not closed, or there is other text, such as a template tag or a merge conflict.',
    why: 'The AWS CLI reads strict JSON and rejects the file. No quick fix edits template tags and merge conflicts: only you know what belongs there.',
    source: 'RFC 8259; measured with aws-cli 1.45.11.',
  },
  document(document) {
    return document.problems
      .filter(({ kind }) => kind !== 'trailing-comma' && kind !== 'too-deep')
      .map(problem => problemAt(problem, sentence(document, problem), { fixes: () => soundFixes(document, problem) }));
  },
};

/** Where other text stands in the same line, nobody knows what any of it was meant to be: then no fix is safe. */
function soundFixes(document: RequestDocument, problem: SyntaxProblem): readonly Fix[] {
  const fixes = fixesOfSyntax(document, problem);
  const { text, problems } = document;
  const isUnsound = problems.some(other => other.kind === 'text-unexpected' && isInOneLine(text, other, problem));
  return isUnsound ? fixes.map(fix => ({ ...fix, safe: false })) : fixes;
}

function isInOneLine(text: string, first: SyntaxProblem, second: SyntaxProblem): boolean {
  const [from, to] = [Math.min(first.end, second.end), Math.max(first.offset, second.offset)];
  return to - from < longestLine && !/[\r\n]/.test(text.slice(from, Math.max(from, to)));
}

/** UTF-16 units. */
const longestLine = 1000;

function sentence({ text }: RequestDocument, { kind, offset, end, insert }: SyntaxProblem): string {
  const written = text.slice(offset, end);
  switch (kind) {
    case 'property-name-expected':
      return t('Expected a member name in double quotes.');
    case 'property-name-unquoted':
      return t('Put member names in double quotes.');
    case 'single-quotes':
      return t('JSON strings use double quotes.');
    case 'colon-expected':
      return t('Expected a colon and a value after this name.');
    case 'colon-missing':
      return t('Expected a colon after this name.');
    case 'space-foreign':
      return t('JSON does not allow this character between values: {0}', characterTitle(written));
    case 'value-expected':
      return t('Expected a value.');
    case 'value-unknown':
    case 'value-wrapped':
      return t('This is not a JSON value: {0}', shownText(written));
    case 'comma-expected':
      return t('Expected a comma before this.');
    case 'comma-unexpected':
      return t('Unexpected comma.');
    case 'comma-foreign':
      return t('JSON separates members and items with a comma, not with {0}', shownText(written));
    case 'colon-foreign':
      return t('JSON separates a name from its value with a colon, not with {0}', shownText(written));
    case 'brace-missing':
      return t('The closing brace is missing.');
    case 'bracket-missing':
      return t('The closing bracket is missing.');
    case 'opening-missing':
      return insert?.text === '['
        ? t('The opening bracket of this list is missing.')
        : t('The opening brace of this object is missing.');
    case 'bracket-wrong':
      return t('Expected {expected} here, not {written}', { expected: insert?.text ?? '', written });
    case 'string-unopened':
      return t('The opening quote of this string is missing.');
    case 'sign-unexpected':
      return t('Unexpected {0}', shownText(written));
    case 'text-after-end':
      return t('Unexpected text after the request. A file contains one request.');
    case 'string-unclosed':
      return t('The closing quote of this string is missing.');
    case 'string-escape':
      return t('{0} is not a JSON escape sequence. To include a backslash, double it.', shownText(written));
    case 'string-quotes':
      if (withoutDoubled(text.slice(offset + 1, end - 1)) !== text.slice(offset + 1, end - 1))
        return t('Use one double quote at each end of this text.');
      return t('Escape the quotes inside this string with a backslash.');
    case 'string-quotes-mixed':
      return t('Use straight double quotes at both ends of this text.');
    case 'string-wrapped':
      return t('This string is broken across lines. Put it on one line.');
    case 'string-pieces':
      return t('JSON does not join strings. Write one string.');
    case 'quotes-escaped':
      return t('Only quotes inside a string have a backslash in front.');
    case 'line-repeated':
      return t('This appears twice: {0}', shownText(written));
    case 'string-control-character':
      return text.charAt(offset) === '\0'
        ? t('This string contains a NUL character.')
        : t('Escape the control characters in this string.');
    case 'number-incomplete':
      return t('This number is incomplete.');
    case 'number-thousands':
      return t('JSON numbers cannot contain thousands separators. Use {0}.', numberAt(text, offset));
    case 'number-unit':
      return t('JSON numbers cannot have a unit. Use {0}.', numberAt(text, offset));
    case 'template-tag':
      return t('Template tag, not JSON. Render the template before you use the request: {0}', shownText(written));
    case 'conflict-marker':
      return t('Unresolved merge conflict. Choose a version and delete the conflict markers.');
    case 'text-unexpected':
      return t('This text is not JSON: {0}', shownText(written));
    case 'comment-foreign':
      return t('JSON does not allow comments: {0}', shownText(written));
    case 'comment-unclosed':
      return t('This comment is not closed.');
    case 'too-large':
      return t('This file is too large for a CreateImage request and is not checked.');
    case 'trailing-comma':
    case 'too-deep':
      return '';
  }
}

function numberAt(text: string, offset: number): number {
  return new WrittenNumbers().at(text, offset)?.value ?? 0;
}
