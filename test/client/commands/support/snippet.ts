/** What a snippet leaves in a document, its one tab stop being marked by `‹` and `›`. */
export function marked(snippet: string): string {
  const stop = /(?<!\\)(?:\\\\)*\$(?:1|\{1:((?:\\.|[^}\\])*)\})/;
  return snippet
    .replace(stop, (found, text: string | undefined) => `${found.slice(0, found.indexOf('$'))}‹${text ?? ''}›`)
    .replace(/\\([$}\\])/g, '$1');
}

/** The request that a snippet writes. */
export function requestOf(snippet: string): ReturnType<typeof JSON.parse> {
  return JSON.parse(marked(snippet).replace(/[‹›]/g, ''));
}
