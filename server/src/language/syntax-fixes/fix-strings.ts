import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { withoutDoubled } from '../stray-quotes';
import type { BrokenPlace } from './broken-place';

/** The fixes of strings: their quotes, and what JSON wants escaped in them; undefined for a problem of another kind. */
export function fixesOfStrings(place: BrokenPlace): readonly Fix[] | undefined {
  const { document, problem, written } = place;
  const { offset, end, within } = problem;
  switch (problem.kind) {
    case 'single-quotes':
      return /^(?:'(?:[^'\\]|\\')*'|`[^`\\$]*`)$/.test(written)
        ? [{ title: t('Use double quotes'), changes: place.replacedBy(requoted(written)), safe: true }]
        : [];
    case 'string-control-character':
      return [
        {
          title: t('Escape the control characters'),
          changes: place.replacedBy(written.replace(/\p{Cc}/gu, escaped)),
          // NULs come from another encoding, and escaping them would keep them.
          safe: !written.includes('\0'),
        },
      ];
    case 'string-unopened':
      return [{ title: t('Insert the opening quote'), changes: [{ offset, end: offset, text: '"' }] }];
    case 'string-unclosed':
      return [{ title: t('Insert the closing quote'), changes: [{ offset: end, end, text: '"' }] }];
    case 'string-escape':
      return within === undefined ? [] : [doubledBackslashes(document.text, within)];
    case 'string-quotes': {
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

/** A path of Windows has no escapes at all: `\n` in it is a backslash and an n. What is escaped already stays. */
function doubledBackslashes(text: string, { offset, end }: { offset: number; end: number }): Fix {
  const doubled = text.slice(offset, end).replace(/\\["\\]|\\/g, each => (each === '\\' ? '\\\\' : each));
  return { title: t('Double the backslashes'), changes: [{ offset, end, text: doubled }] };
}

function requoted(written: string): string {
  return JSON.stringify(written.slice(1, -1).replaceAll("\\'", "'"));
}

function escaped(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}
