import { t } from '@vscode/l10n';
import { looksLikeMarker } from './conflict-markers';
import type { Fix } from './finding';
import type { RequestDocument, SyntaxProblem } from './request-document';
import { withoutDoubled } from './stray-quotes';
import { WrittenNumbers } from './written-number';

/**
 * The fixes of a place that is no JSON. A fix is safe where only one text can have been meant. Template tags, conflict markers and other text
 * have none: whatever was written in their place would be a guess.
 */
export function fixesOfSyntax(document: RequestDocument, problem: SyntaxProblem): readonly Fix[] {
  const { kind, offset, end, within, insert } = problem;
  const { text } = document;
  const written = text.slice(offset, end);
  const change = (by: string) => [{ offset, end, text: by }];
  switch (kind) {
    case 'property-name-unquoted': {
      const name = written.replace(typographicQuotes, '');
      return [{ title: t('Put the name in double quotes'), changes: change(JSON.stringify(name)), safe: true }];
    }
    case 'single-quotes':
      return /^(?:'(?:[^'\\]|\\')*'|`[^`\\$]*`)$/.test(written)
        ? [{ title: t('Use double quotes'), changes: change(requoted(written)), safe: true }]
        : [];
    case 'value-unknown':
      return text.charAt(end) === '"' || isQuoteMissing(text, offset)
        ? []
        : fixesOfWord(written).map(({ title, by, safe }) => ({ title, changes: change(by), safe }));
    case 'comma-expected': {
      const before = isQuoteMissing(text, offset) ? undefined : endOfElement(document, offset);
      return before === undefined
        ? []
        : [{ title: t('Insert a comma'), changes: [{ offset: before, end: before, text: ',' }] }];
    }
    case 'colon-missing':
      return [{ title: t('Insert a colon'), changes: [{ offset: end, end, text: ':' }] }];
    case 'space-foreign': {
      const plain = written.replace(/[^\u200b\u2060\ufeff]/g, ' ').replace(/[^ ]/g, '');
      return [{ title: t('Use plain spaces'), changes: change(plain), safe: true }];
    }
    case 'comma-foreign':
      return [{ title: t('Use a comma'), changes: change(','), safe: true }];
    case 'colon-foreign':
      return [{ title: t('Use a colon'), changes: change(':'), safe: true }];
    case 'comma-unexpected':
      return [{ title: t('Delete the comma'), changes: change(nothing(text, offset)), safe: true }];
    case 'sign-unexpected':
      return [{ title: t('Delete {0}', written), changes: change(nothing(text, offset)) }];
    case 'string-control-character':
      return [
        {
          title: t('Escape the control characters'),
          changes: change(written.replace(/\p{Cc}/gu, escaped)),
          // NULs come from another encoding, and escaping them would keep them.
          safe: !written.includes('\0'),
        },
      ];
    case 'brace-missing':
    case 'bracket-missing':
    case 'opening-missing':
      return insert === undefined
        ? []
        : [
            {
              title: t('Insert {0}', insert.text),
              changes: [{ offset: insert.offset, end: insert.offset, text: insert.text }],
            },
          ];
    case 'bracket-wrong':
      return insert === undefined ? [] : [{ title: t('Change to {0}', insert.text), changes: change(insert.text) }];
    case 'string-unopened':
      return [{ title: t('Insert the opening quote'), changes: [{ offset, end: offset, text: '"' }] }];
    case 'string-unclosed':
      return [{ title: t('Close the string'), changes: [{ offset: end, end, text: '"' }] }];
    case 'string-escape':
      return within === undefined ? [] : [doubledBackslashes(text, within)];
    case 'comment-foreign':
      return [{ title: t('Delete the comment'), changes: change('') }];
    case 'string-quotes': {
      const plain = withoutDoubled(written.slice(1, -1));
      if (plain !== written.slice(1, -1))
        return [{ title: t('Delete the extra quotes'), changes: change(`"${plain}"`) }];
      const inside = written.slice(1, -1).replace(/\\.|"/gs, each => (each === '"' ? '\\"' : each));
      return [{ title: t('Escape the quotes'), changes: change(`"${inside}"`) }];
    }
    case 'string-quotes-mixed':
      return [{ title: t('Use double quotes'), changes: change(`"${written.slice(1, -1)}"`), safe: true }];
    case 'number-thousands':
    case 'number-unit': {
      const number = new WrittenNumbers().at(text, offset)?.value ?? 0;
      return [{ title: t('Write {0}', number), changes: change(String(number)) }];
    }
    default:
      return [];
  }
}

/** What a deletion leaves: behind a stroke or a star nothing must move up that would make a comment of it. */
function nothing(text: string, offset: number): string {
  return /[/*]/.test(text.charAt(offset - 1)) ? ' ' : '';
}

/** How far a line is looked at. */
const longestLine = 2000;

/** In `web-1", "Name": …` the opening quote is missing, and every quote of the line is another one than it seems. */
function isQuoteMissing(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - longestLine), offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const behind = /^[^\r\n]*/.exec(text.slice(offset, offset + longestLine))?.[0] ?? '';
  const line = before.slice(start) + behind;
  return (line.match(/\\.|"/g) ?? []).filter(each => each === '"').length % 2 === 1;
}

/** Where what stands before an offset ends, comments aside; undefined behind a line that is no JSON, where a comma would be a part of it. */
function endOfElement({ text, comments }: RequestDocument, offset: number): number | undefined {
  let end = text.slice(0, offset).trimEnd().length;
  for (let index = comments.length - 1; index >= 0; index--) {
    const comment = comments[index];
    if (comment !== undefined && comment.end >= end && comment.offset < end)
      end = text.slice(0, comment.offset).trimEnd().length;
  }
  const line = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
  return looksLikeMarker(text, line) ? undefined : end;
}

/** A path of Windows has no escapes at all: `\n` in it is a backslash and an n. What is escaped already stays. */
function doubledBackslashes(text: string, { offset, end }: { offset: number; end: number }): Fix {
  const doubled = text.slice(offset, end).replace(/\\["\\]|\\/g, each => (each === '\\' ? '\\\\' : each));
  return { title: t('Double the backslashes'), changes: [{ offset, end, text: doubled }] };
}

interface WordFix {
  readonly title: string;
  readonly by: string;
  readonly safe?: boolean;
}

function fixesOfWord(written: string): readonly WordFix[] {
  const text = written.replace(typographicQuotes, '');
  const quoted = JSON.stringify(text);
  if (text.length === written.length - 2) return [{ title: t('Use double quotes'), by: quoted, safe: true }];
  const number = /^\+?([1-9]\d{0,8})[nL]?$/.exec(written)?.[1];
  if (number !== undefined) return [{ title: t('Write {0}', number), by: number }];
  const word = jsonWord(written);
  if (word !== undefined) return [{ title: t('Write {0}', word.word), by: word.word, safe: word.isCertain }];
  return /^[A-Za-z][\w./@-]*$/.test(written) && !/^(NaN|Infinity)$/.test(written)
    ? [{ title: t('Use double quotes'), by: quoted }]
    : [];
}

function requoted(written: string): string {
  return JSON.stringify(written.slice(1, -1).replaceAll("\\'", "'"));
}

/** What word processors and chats make of double quotes. */
const typographicQuotes = /^[“”„]|[“”]$/g;

/** What Python, YAML and shells write for the words of JSON. A `yes` may also be a text. */
function jsonWord(written: string): { readonly word: string; readonly isCertain: boolean } | undefined {
  if (/^\$?true$/i.test(written)) return { word: 'true', isCertain: true };
  if (/^\$?false$/i.test(written)) return { word: 'false', isCertain: true };
  if (/^\$?(null|none|nil|undefined)$/i.test(written)) return { word: 'null', isCertain: true };
  if (/^(yes|on)$/i.test(written)) return { word: 'true', isCertain: false };
  return /^(no|off)$/i.test(written) ? { word: 'false', isCertain: false } : undefined;
}

function escaped(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}
