import { applyChanges } from '../../server/src/language/apply-changes';
import { complete } from '../../server/src/language/complete';
import type { FitOptions, FittedSuggestion } from '../../server/src/language/completion/suggestion';
import { indentOfLine } from '../../server/src/language/layout';
import { readRequestDocument } from '../../server/src/language/request-document';
import { requestKind } from '../../server/src/language/request-kind';

const asInVisualStudioCode: FitOptions = { snippets: true, adjustsIndentation: true };

/** What is offered where a text has its `|`. */
export function suggestionsAt(marked: string, options = asInVisualStudioCode, kind = requestKind): FittedSuggestion[] {
  const { text, offset } = readMark(marked);
  return complete(readRequestDocument(text, kind.shape), offset, options, kind);
}

/** The labels of what is offered where a text has its `|`, the best first. */
export function labelsAt(marked: string, kind = requestKind): string[] {
  return suggestionsAt(marked, asInVisualStudioCode, kind).map(({ label }) => label);
}

/** The text after accepting a suggestion, with `|` where the cursor is then: at its first tab stop or behind it. */
export function accept(marked: string, label: string, options = asInVisualStudioCode, kind = requestKind): string {
  const { text } = readMark(marked);
  const suggestions = suggestionsAt(marked, options, kind);
  const suggestion = suggestions.find(each => each.label === label);
  if (suggestion === undefined) {
    throw new Error(`${label} is not offered, but ${suggestions.map(each => each.label).join(', ') || 'nothing'}.`);
  }
  return apply(text, suggestion, options);
}

/** The text after accepting a suggestion, with a mark for the cursor. */
export function apply(text: string, suggestion: FittedSuggestion, options: FitOptions, mark = '|'): string {
  const { change, extra, isSnippet } = suggestion;
  const adjusted = options.adjustsIndentation
    ? change.text.replaceAll('\n', `\n${indentOfLine(text, change.offset)}`)
    : change.text;
  const inserted = isSnippet ? expandSnippet(adjusted, mark) : adjusted + mark;
  return applyChanges(text, [{ ...change, text: inserted }, ...(extra === undefined ? [] : [extra])]);
}

/** A text and the offset of the `|` in it. */
export function readMark(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('The text has no mark.');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** As an editor reads a snippet: proposals stay, of a choice the first stays, and the cursor goes to the first stop. */
function expandSnippet(snippet: string, mark: string): string {
  let isMarked = false;
  const expanded = snippet.replace(
    /\\([\\$}])|\$\{(\d+):((?:\\.|[^}])*)\}|\$\{(\d+)\|((?:\\.|[^|])*)\|\}|\$(\d+)/g,
    (_, escaped, first, proposal, second, choices, third) => {
      if (escaped !== undefined) return escaped;
      const cursor = !isMarked && [first, second, third].includes('1') ? mark : '';
      if (cursor !== '') isMarked = true;
      return cursor + (proposal ?? choices?.split(',')[0] ?? '').replace(/\\(.)/g, '$1');
    },
  );
  return isMarked ? expanded : expanded + mark;
}
