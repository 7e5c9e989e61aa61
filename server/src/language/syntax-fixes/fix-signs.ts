import { t } from '@vscode/l10n';
import { looksLikeMarker } from '../conflict-markers';
import type { Fix } from '../finding';
import type { RequestDocument } from '../request-document';
import type { BrokenPlace } from './broken-place';
import { isQuoteMissing } from './quote-missing';

/** The fixes of commas, colons, spaces and comments; undefined for a problem of another kind. */
export function fixesOfSigns(place: BrokenPlace): readonly Fix[] | undefined {
  const { document, problem, written } = place;
  const { text } = document;
  const { offset, end } = problem;
  switch (problem.kind) {
    case 'comma-expected': {
      const before = isQuoteMissing(text, offset) ? undefined : endOfElement(document, offset);
      return before === undefined
        ? []
        : [{ title: t('Insert a comma'), changes: [{ offset: before, end: before, text: ',' }] }];
    }
    case 'colon-missing':
      return [{ title: t('Insert a colon'), changes: [{ offset: end, end, text: ':' }] }];
    case 'space-foreign': {
      const plain = written.replace(/[^\0\u200b\u2060\ufeff]/g, ' ').replace(/[^ ]/g, '');
      const title = plain === '' ? t('Delete the character') : t('Replace with spaces');
      return [{ title, changes: place.replacedBy(plain), safe: true }];
    }
    case 'comma-foreign':
      return [{ title: t('Replace with a comma'), changes: place.replacedBy(','), safe: !/[:.]/.test(written) }];
    case 'colon-foreign':
      return [{ title: t('Replace with a colon'), changes: place.replacedBy(':'), safe: /^(?:=>?|：)$/.test(written) }];
    case 'comma-unexpected':
      return [{ title: t('Delete the comma'), changes: place.replacedBy(nothing(text, offset)), safe: true }];
    case 'sign-unexpected':
      return [{ title: t('Delete {0}', written), changes: place.replacedBy(nothing(text, offset)) }];
    case 'text-after-end':
      return isTail(written) ? [{ title: t('Delete the text'), changes: place.replacedBy('') }] : [];
    case 'line-repeated':
      return [{ title: t('Delete the repetition'), changes: place.replacedBy(nothing(text, offset)) }];
    case 'comment-unclosed':
      return [{ title: t('Close the comment'), changes: [{ offset: end, end, text: ' */' }] }];
    case 'comment-foreign':
      return [{ title: t('Delete the comment'), changes: place.replacedBy('') }];
    default:
      return undefined;
  }
}

/** What is left of the place a request was copied from: marks of here-documents and fences, quotes, punctuation and prompts. */
function isTail(text: string): boolean {
  return /^(?:(?:E[A-Z]{2,9}|JSON)|["']@|`{3,}|~{3,}|[;,.'"`´)$#%]|\.{3})(?:\s*(?:[;)|$]|EOF))*$/.test(
    text.replace(/[\s\p{Cc}]+$/u, '').trim() || '.',
  );
}

/** What a deletion leaves: behind a stroke or a star nothing must move up that would make a comment of it. */
function nothing(text: string, offset: number): string {
  return /[/*]/.test(text.charAt(offset - 1)) ? ' ' : '';
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
