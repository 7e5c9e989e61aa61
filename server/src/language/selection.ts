import { spanOfProperty } from './layout';
import { locate, type PlaceInFrame } from './locate';
import type { RequestDocument, Span } from './request-document';

/** What "expand selection" goes through from an offset: the word in its quotes, the value, the member, and so on to the root. */
export function selectionSpans(document: RequestDocument, offset: number): Span[] {
  const { frames, at } = locate(document, offset);
  const spans: Span[] = [...spansAt(document, at)];
  for (let index = frames.length - 1; index >= 0; index--) {
    const { node } = frames[index] ?? {};
    if (node === undefined) continue;
    const end = node.closed ? node.end - 1 : node.end;
    spans.push(trimmed(document.text, node.offset + 1, end), node);
    const outer = frames[index - 1]?.node;
    const holder = outer?.kind === 'object' ? outer.properties.find(({ value }) => value === node) : undefined;
    if (holder !== undefined) spans.push(spanOfProperty(holder));
  }
  return growing([...spans, { offset: 0, end: document.text.length }], offset);
}

function spansAt({ text }: RequestDocument, at: PlaceInFrame): Span[] {
  switch (at.kind) {
    case 'key': {
      const { keyOffset, keyEnd } = at.property;
      return [unquoted(text, keyOffset, keyEnd), { offset: keyOffset, end: keyEnd }, spanOfProperty(at.property)];
    }
    case 'value':
      return at.value === undefined
        ? [spanOfProperty(at.property)]
        : [unquoted(text, at.value.offset, at.value.end), at.value, spanOfProperty(at.property)];
    case 'item':
      return [unquoted(text, at.value.offset, at.value.end), at.value];
    default:
      return [];
  }
}

function unquoted(text: string, offset: number, end: number): Span {
  const isQuoted = end - offset >= 2 && text.charAt(offset) === '"' && text.charAt(end - 1) === '"';
  return isQuoted ? { offset: offset + 1, end: end - 1 } : { offset, end };
}

function trimmed(text: string, offset: number, end: number): Span {
  const inside = text.slice(offset, end);
  return {
    offset: offset + inside.length - inside.trimStart().length,
    end: end - (inside.length - inside.trimEnd().length),
  };
}

/** Only the spans that hold the offset and are larger than the one before. */
function growing(spans: readonly Span[], offset: number): Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const inner = chain.at(-1) ?? { offset, end: offset };
    const isLarger = span.end - span.offset > inner.end - inner.offset;
    if (isLarger && span.offset <= inner.offset && span.end >= inner.end)
      chain.push({ offset: span.offset, end: span.end });
  }
  return chain;
}
