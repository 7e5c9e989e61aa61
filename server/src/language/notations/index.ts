import type { RequestDocument } from '../request-document';
import type { NotationId } from './notation-id';
import { notationOfObject } from './notation-of-object';
import { notationOfText } from './notation-of-text';

export type { NotationId } from './notation-id';

/** The notation that a text is written in as a whole. Undefined for JSON, however broken, and for a text that may become it. */
export function notationOf(document: RequestDocument): NotationId | undefined {
  const first = /[^\s\ufeff]/.exec(document.text)?.[0];
  if (first === undefined) return undefined;
  if (hasColors(document.text)) return 'colored-json';
  if (first === '{') return document.root?.kind === 'object' ? notationOfObject(document, document.root) : undefined;
  if (first === '[') return /^\s*\[(?:AWS |Aws::)/.test(document.text) ? 'sdk-log' : undefined;
  return first === '/' ? undefined : notationOfText(document.text);
}

/** Escape sequences of a terminal before a brace, as `jq -C` and pagers write them. */
function hasColors(text: string): boolean {
  return /^(?:\s|\p{Cc}\[[\d;]{0,20}m)*\{/u.exec(text)?.[0].includes('\u001b') === true;
}
