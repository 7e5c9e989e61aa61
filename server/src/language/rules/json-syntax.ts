import { t } from '@vscode/l10n';
import { characterTitle } from '../character-title';
import type { Fix } from '../finding';
import { problemAt } from '../problem';
import type { RequestDocument, SyntaxProblem, SyntaxProblemKind } from '../request-document';
import type { StaticRule } from '../rule';
import { shownText } from '../shown-text';

export const jsonSyntax: StaticRule = {
  id: 'json-syntax',
  severity: 'error',
  docs: {
    what: 'The text is not JSON: a bracket, comma or colon is missing, a name or word is written without double quotes, a string does not end, a number starts with 0, white space is of another kind than JSON takes, something follows the request.',
    why: 'The file is strict JSON, as the AWS CLI reads it: one that the CLI cannot read cannot be shared with it.',
    source: 'RFC 8259; measured with aws-cli 1.45.11.',
  },
  document(document) {
    return document.problems
      .filter(({ kind }) => kind !== 'trailing-comma' && kind !== 'too-deep')
      .map(problem =>
        problemAt(problem, sentence(problem.kind, document.text.slice(problem.offset, problem.end)), {
          fixes: () => fixesOf(document, problem),
        }),
      );
  },
};

function sentence(kind: SyntaxProblemKind, written: string): string {
  switch (kind) {
    case 'property-name-expected':
      return t('The name of a member is expected here, in double quotes.');
    case 'property-name-unquoted':
      return t('Names of members stand in double quotes.');
    case 'single-quotes':
      return t('JSON knows double quotes only.');
    case 'colon-expected':
      return t('A colon and a value are expected after this name.');
    case 'colon-missing':
      return t('A colon is missing after this name.');
    case 'space-foreign':
      return t('This is white space that JSON does not know: {0}', characterTitle(written));
    case 'value-expected':
      return t('A value is expected here.');
    case 'value-unknown':
      return t('This is no JSON value: {0}', shownText(written));
    case 'comma-expected':
      return t('A comma is missing before this.');
    case 'comma-unexpected':
      return t('This comma has nothing before it.');
    case 'brace-missing':
      return t('This brace is not closed.');
    case 'bracket-missing':
      return t('This bracket is not closed.');
    case 'closing-unexpected':
      return t('This closes nothing.');
    case 'text-after-end':
      return t('The request ends before this. One file is one request.');
    case 'string-unclosed':
      return t('This string is not closed in its line.');
    case 'string-escape':
      return t('This string has an escape that JSON does not know.');
    case 'string-control-character':
      return t('This string has a control character, which JSON wants escaped.');
    case 'number-incomplete':
      return t('This number is not complete.');
    case 'comment-unclosed':
      return t('This comment is not closed.');
    case 'trailing-comma':
    case 'too-deep':
      return '';
  }
}

function fixesOf({ text }: RequestDocument, { kind, offset, end }: SyntaxProblem): readonly Fix[] {
  const written = text.slice(offset, end);
  const replace = (title: string, by: string): Fix => ({ title, changes: [{ offset, end, text: by }], safe: true });
  switch (kind) {
    case 'property-name-unquoted':
      return [replace(t('Put the name in double quotes'), JSON.stringify(written.replace(typographicQuotes, '')))];
    case 'single-quotes':
      return /^'(?:[^'\\]|\\')*'$/.test(written)
        ? [replace(t('Use double quotes'), JSON.stringify(written.slice(1, -1).replaceAll("\\'", "'")))]
        : [];
    case 'value-unknown': {
      const word = jsonWord(written);
      const text = written.replace(typographicQuotes, '');
      if (text.length === written.length - 2) return [replace(t('Use double quotes'), JSON.stringify(text))];
      return word === undefined ? [] : [replace(t('Write {0}', word), word)];
    }
    case 'comma-expected': {
      const before = text.slice(0, offset).trimEnd().length;
      return [{ title: t('Insert the comma'), changes: [{ offset: before, end: before, text: ',' }] }];
    }
    case 'colon-missing':
      return [{ title: t('Insert the colon'), changes: [{ offset: end, end, text: ':' }] }];
    case 'space-foreign':
      return [replace(t('Write plain spaces'), written.replace(/[^\u200b\u2060\ufeff]/g, ' ').replace(/[^ ]/g, ''))];
    case 'comma-unexpected':
      return [replace(t('Delete the comma'), '')];
    case 'closing-unexpected':
      return [{ title: t('Delete it'), changes: [{ offset, end, text: '' }] }];
    case 'string-control-character':
      return [replace(t('Escape the control characters'), written.replace(/\p{Cc}/gu, escaped))];
    case 'string-unclosed':
      return [{ title: t('Close the string'), changes: [{ offset: end, end, text: '"' }] }];
    default:
      return [];
  }
}

/** What word processors and chats make of double quotes. */
const typographicQuotes = /^[“”„]|[“”]$/g;

/** What Python, YAML and shells write for true and false. */
function jsonWord(written: string): string | undefined {
  if (/^(true|yes|on)$/i.test(written)) return 'true';
  if (/^(false|no|off)$/i.test(written)) return 'false';
  return undefined;
}

function escaped(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}
