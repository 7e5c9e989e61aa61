import type { RequestDocument } from '../request-document';
import { notationAround } from './notation-around';
import type { NotationId } from './notation-id';
import { notationOfObject } from './notation-of-object';
import { notationOfText } from './notation-of-text';
import { isDiff, isPhpArray } from './signs';

export type { NotationId } from './notation-id';

/** The notation that a text is written in as a whole. Undefined for JSON, however broken, and for a text that may become it. */
export function notationOf(document: RequestDocument): NotationId | undefined {
  const { text, problems } = document;
  const first = /[^\s\ufeff]/.exec(text)?.[0];
  if (first === undefined) return undefined;
  if (hasColors(text)) return 'colored-json';
  if (problems.length > 0 && isOfTwoBytes(text)) return /[\w"{]/.test(text) ? 'nul-json' : undefined;
  if (problems.length > 0 && isDiff(text, first)) return 'diff';
  if (first === '{') return document.root?.kind === 'object' ? notationOfObject(document, document.root) : undefined;
  if (first === '[') {
    if (/^\s*\[(?:AWS |Aws::)/.test(text)) return 'sdk-log';
    return isPhpArray(text)
      ? 'php'
      : problems.length > 0
        ? (notationOfText(text) ?? notationAround(document))
        : undefined;
  }
  return first === '/' ? undefined : (notationOfText(text) ?? notationAround(document));
}

/** True for UTF-16 whose bytes were taken for characters: each second one is NUL. A single one is a slip. */
function isOfTwoBytes(text: string): boolean {
  const start = text.slice(0, 200);
  return start.split('\0').length > start.length / 4;
}

/** Escape sequences of a terminal before a brace, as `jq -C` and pagers write them. */
function hasColors(text: string): boolean {
  return /^(?:\s|\p{Cc}\[[\d;]{0,20}m)*\{/u.exec(text)?.[0].includes('\u001b') === true;
}
