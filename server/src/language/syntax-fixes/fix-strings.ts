import { t } from '@vscode/l10n';
import type { Fix, TextChange } from '../finding';
import type { Span } from '../request-document';
import { withoutDoubled } from '../stray-quotes';
import { unwrapped } from '../wrapped-text';
import type { BrokenPlace } from './broken-place';

/** The fixes of strings: their quotes, and what JSON wants escaped in them; undefined for a problem of another kind. */
export function fixesOfStrings(place: BrokenPlace): readonly Fix[] | undefined {
  const { document, problem, written } = place;
  const { offset, end, within, meant } = problem;
  switch (problem.kind) {
    case 'single-quotes':
      if (/^''[^'"\\]+''$/.test(written))
        return [{ title: t('Use double quotes'), changes: place.replacedBy(`"${written.slice(2, -2)}"`), safe: true }];
      return /^(?:'(?:[^'\\]|\\')*'|`[^`\\$]*`)$/.test(written)
        ? [{ title: t('Use double quotes'), changes: place.replacedBy(requoted(written)), safe: true }]
        : [];
    case 'string-control-character':
      if (within !== undefined) return [withoutNuls(document.text, within)];
      return [
        {
          title: t('Escape the control characters'),
          changes: place.replacedBy(written.replace(/\p{Cc}/gu, escaped)),
          safe: true,
        },
      ];
    case 'string-unopened':
      return [{ title: t('Insert the opening quote'), changes: [{ offset, end: offset, text: '"' }] }];
    case 'string-unclosed':
      return [{ title: t('Insert the closing quote'), changes: closing(written, end, problem.insert?.text) }];
    case 'string-escape':
      return within === undefined ? [] : [doubledBackslashes(document.text, within)];
    case 'string-wrapped':
      return [{ title: t('Join the lines'), changes: place.replacedBy(`"${unwrapped(written.slice(1, -1))}"`) }];
    case 'string-pieces':
      return meant === undefined ? [] : [{ title: t('Join the strings'), changes: place.replacedBy(meant) }];
    case 'quotes-escaped':
      return [{ title: t('Delete the backslashes'), changes: place.replacedBy(written.replace(/^\\|\\(?="$)/g, '')) }];
    case 'string-quotes': {
      if (meant !== undefined) return [{ title: t('Delete the extra quotes'), changes: place.replacedBy(meant) }];
      const plain = withoutDoubled(written.slice(1, -1));
      if (plain !== written.slice(1, -1))
        return [{ title: t('Delete the extra quotes'), changes: place.replacedBy(`"${plain}"`) }];
      const inside = written.slice(1, -1).replace(/\\.|"/gs, each => (each === '"' ? '\\"' : each));
      return [{ title: t('Escape the quotes'), changes: place.replacedBy(`"${inside}"`) }];
    }
    case 'string-quotes-mixed':
      return [{ title: t('Use double quotes'), changes: place.replacedBy(`"${written.slice(1, -1)}"`), safe: true }];
    default:
      return undefined;
  }
}

/** NULs come from another encoding: nobody means them. */
function withoutNuls(text: string, { offset, end }: Span): Fix {
  const plain = text
    .slice(offset, end)
    .replaceAll('\0', '')
    .replace(/\p{Cc}/gu, escaped);
  return { title: t('Delete the NUL characters'), changes: [{ offset, end, text: plain }] };
}

/** A path of Windows has no escapes at all: `\n` in it is a backslash and an n. What is escaped already stays. */
function doubledBackslashes(text: string, { offset, end }: Span): Fix {
  const doubled = text.slice(offset, end).replace(/\\["\\]|\\/g, each => (each === '\\' ? '\\\\' : each));
  return { title: t('Double the backslashes'), changes: [{ offset, end, text: doubled }] };
}

/** In `"web\\"` the backslash is too much; in `"C:\\temp\\"` it is a part of a path, like the others. */
function closing(written: string, end: number, brackets = ''): readonly TextChange[] {
  if (!/[^\\]\\"$/.test(written)) return [{ offset: end, end, text: `"${brackets}` }];
  const inside = written.slice(1, -2);
  const text = inside.includes('\\') ? `${inside.replaceAll('\\', '\\\\')}\\\\` : inside;
  return [{ offset: end - written.length, end, text: `"${text}"${brackets}` }];
}

function requoted(written: string): string {
  return JSON.stringify(written.slice(1, -1).replaceAll("\\'", "'"));
}

function escaped(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}
