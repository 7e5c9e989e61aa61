import type { Layout } from '../layout';
import type { Source } from '../write-value';

/** A string with a tab stop in it, for `writeValue`. */
export function quotedStop(stop: number, proposal = ''): Source {
  return () => `"${stopOf(stop, proposal)}"`;
}

/** A tab stop that is no string: a number. */
export function bareStop(stop: number, proposal: string): Source {
  return () => stopOf(stop, proposal);
}

/** A tab stop with a choice of words, quoted or not. */
export function choiceStop(stop: number, words: readonly string[], quote: '"' | ''): Source {
  const [only] = words;
  if (words.length === 1 && only !== undefined) return () => quote + escapeSnippet(only) + quote;
  return () => `${quote}\${${stop}|${words.map(word => word.replace(/[,|\\]/g, '\\$&')).join(',')}|}${quote}`;
}

/** Brackets with the place where typing goes on between them, on a line of its own unless all is in one line. */
export function openBrackets(
  open: '{' | '[',
  close: '}' | ']',
  { lineBreak, unit, padding }: Layout,
  indent: string | undefined,
): Source {
  const inner = open === '{' ? padding : '';
  if (indent === undefined) return () => `${open}${inner}$1${inner}${close}`;
  return () => `${open}${lineBreak}${indent}${unit}$1${lineBreak}${indent}${close}`;
}

/** Makes text mean itself inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** True for a snippet that leaves the cursor somewhere else than at its end. */
export function hasStops(snippet: string): boolean {
  return snippet.includes('$') && /(?<!\\)\$/.test(snippet);
}

/** What a snippet inserts in an editor without tab stops: each stop is its proposal or its first choice. */
export function withoutStops(snippet: string): string {
  if (!/[\\$]/.test(snippet)) return snippet;
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^,|\\])*)[^}]*\}|\$\d+/g,
    (_, escaped: string | undefined, proposal: string | undefined, choice: string | undefined) =>
      escaped ?? (proposal ?? choice ?? '').replace(/\\(.)/g, '$1'),
  );
}

function stopOf(stop: number, proposal: string): string {
  return proposal === '' ? `$${stop}` : `\${${stop}:${escapeSnippet(proposal)}}`;
}
