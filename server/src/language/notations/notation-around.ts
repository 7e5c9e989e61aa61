import { type ObjectNode, type RequestDocument, readRequestDocument } from '../request-document';
import { requestShape } from '../request-schema';
import type { NotationId } from './notation-id';

/** What stands around a request that is whole itself: a prompt, a here-document, or other text. */
export function notationAround(document: RequestDocument): NotationId | undefined {
  const start = startOfRequest(document);
  if (start === undefined) return undefined;
  const before = document.text.slice(0, start);
  if (/<<[-~]?\s{0,10}["'\\]?[A-Za-z_]\w{0,50}|@["']\s*$/.test(before)) return 'heredoc-json';
  if (
    /^\s*(?:PS [^\n>]{0,200}>|[A-Za-z]:\\[^\n>]{0,200}>|(?:\[[^\]\n]{1,100}\]|[^\s"'{}]{0,100})(?<!\d)[$#%❯]\s)/.test(
      before,
    )
  ) {
    return 'terminal-json';
  }
  return 'json-in-text';
}

/** Where the request begins in a text that has other text before it. Undefined where the request has mistakes of its own. */
export function startOfRequest(document: RequestDocument): number | undefined {
  const { text, root, problems } = document;
  if (root?.kind === 'object') {
    const isWhole = problems.every(({ offset, end }) => end <= root.offset || offset >= root.end);
    return isWhole && root.offset > 0 && isRequest(root) ? root.offset : undefined;
  }
  // A text that begins with a word in brackets, such as `[INFO]`, has been read as a list, and the quote of a here-string as one of JSON.
  const brace = (/^\s*\[[^\]\n{"']{1,200}\][^{"]{0,1000}(?=\{)/.exec(text) ??
    /^\s*(?:\$[\w:]{1,100}\s*=\s*)?@["']\s*(?=\{)/.exec(text))?.[0].length;
  if (brace === undefined) return undefined;
  const inner = readRequestDocument(text.slice(brace));
  if (inner.root?.kind !== 'object' || !isRequest(inner.root)) return undefined;
  const { end } = inner.root;
  return inner.problems.every(({ offset }) => offset >= end) ? brace : undefined;
}

function isRequest({ closed, properties }: ObjectNode): boolean {
  return closed && properties.some(({ key }) => requestShape.members.has(key));
}
