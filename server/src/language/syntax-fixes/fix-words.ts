import { t } from '@vscode/l10n';
import type { Fix } from '../finding';
import { WrittenNumbers } from '../written-number';
import type { BrokenPlace } from './broken-place';
import { isQuoteMissing } from './quote-missing';

/** The fixes of names, words and numbers as other languages write them; undefined for a problem of another kind. */
export function fixesOfWords(place: BrokenPlace): readonly Fix[] | undefined {
  const { document, problem, written } = place;
  const { text } = document;
  const { offset, end, meant } = problem;
  switch (problem.kind) {
    case 'property-name-unquoted': {
      const name = written.replace(typographicQuotes, '');
      return [
        { title: t('Put the name in double quotes'), changes: place.replacedBy(JSON.stringify(name)), safe: true },
      ];
    }
    case 'value-wrapped':
      return meant === undefined ? [] : [{ title: t('Change to {0}', meant), changes: place.replacedBy(meant) }];
    case 'value-unknown':
      return text.charAt(end) === '"' || isQuoteMissing(text, offset)
        ? []
        : fixesOfWord(written).map(({ title, by, safe }) => ({ title, changes: place.replacedBy(by), safe }));
    case 'number-thousands':
    case 'number-unit': {
      const number = new WrittenNumbers().at(text, offset)?.value ?? 0;
      return [{ title: t('Change to {0}', number), changes: place.replacedBy(String(number)) }];
    }
    default:
      return undefined;
  }
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
  if (number !== undefined) return [{ title: t('Change to {0}', number), by: number }];
  const word = jsonWord(written);
  if (word !== undefined) return [{ title: t('Change to {0}', word.word), by: word.word, safe: word.isCertain }];
  return /^[A-Za-z][\w./@-]*$/.test(written) && !/^(NaN|Infinity)$/.test(written)
    ? [{ title: t('Use double quotes'), by: quoted }]
    : [];
}

/** What word processors and chats make of double quotes. */
const typographicQuotes = /^[“”„«‹´‘]|[“”»›´’]$/g;

/** What Python, YAML and shells write for the words of JSON. A `yes` may also be a text. */
function jsonWord(written: string): { readonly word: string; readonly isCertain: boolean } | undefined {
  if (/^\$?true$/i.test(written)) return { word: 'true', isCertain: true };
  if (/^\$?false$/i.test(written)) return { word: 'false', isCertain: true };
  if (/^\$?(null|none|nil|undefined)$/i.test(written)) return { word: 'null', isCertain: true };
  if (/^(yes|on)$/i.test(written)) return { word: 'true', isCertain: false };
  return /^(no|off)$/i.test(written) ? { word: 'false', isCertain: false } : undefined;
}
