import type { TextChange } from '../finding';
import { indentOfLine } from '../layout';
import type { Span } from '../request-document';
import type { Site } from './site';
import { hasStops, withoutStops } from './snippet';
import { isClosedString } from './token-at';

/** One thing that may be inserted at a site, before it is fitted in. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'member' | 'required' | 'value' | 'block' | 'variable' | 'live';
  /** A snippet in LSP's syntax. Its lines are indented from the start of the line that it is inserted into. */
  readonly snippet: string;
  /** Beside the label; plain text. */
  readonly detail?: string;
  /** What to look the documentation up by: see `documentationOf`. */
  readonly topic?: string;
  /** What the typed text is compared with; the label if missing. */
  readonly filter?: string;
  /** True where the value is chosen next. */
  readonly choiceFollows?: boolean;
  /** Where it goes, if not in the place of the site's token and with its seam. */
  readonly replace?: Span;
}

/** A suggestion as the editor inserts it. */
export interface FittedSuggestion extends Omit<Suggestion, 'snippet' | 'filter' | 'replace'> {
  readonly change: TextChange;
  readonly isSnippet: boolean;
  /** A comma at another place. */
  readonly extra?: TextChange;
  readonly matches: string;
  readonly order: string;
}

export interface FitOptions {
  readonly snippets: boolean;
  /** The editor repeats the indentation of the line it inserts into. */
  readonly adjustsIndentation: boolean;
}

/**
 * Makes a suggestion a change to the text that leaves commas, quotes and indentation right. `index` is its rank. Member by member: copying a
 * suggestion as a whole takes longer than all the rest.
 */
export function fitSuggestion(
  site: Site,
  suggestion: Suggestion,
  index: number,
  options: FitOptions,
): FittedSuggestion {
  const { text } = site.document;
  const { seam } = site;
  const { label, kind, detail, topic, choiceFollows } = suggestion;
  const inSeam = suggestion.replace === undefined;
  const replace = suggestion.replace ?? site.replace;
  const isSnippet = options.snippets && hasStops(suggestion.snippet);
  const body = isSnippet ? suggestion.snippet : withoutStops(suggestion.snippet);
  const fitted = inSeam ? seam.prefix + body + seam.suffix : body;
  const indented = options.adjustsIndentation
    ? fitted
    : fitted.replaceAll(site.layout.lineBreak, site.layout.lineBreak + indentOfLine(text, replace.offset));
  const isQuoted = text.charAt(replace.offset) === '"' && replace.end > replace.offset;
  const matches = suggestion.filter ?? suggestion.label;
  const isInside = site.wanted.kind === 'value' && site.offset > replace.offset && site.offset < replace.end;
  const isSeamless = inSeam && isInside && seam.prefix === '' && seam.suffix === '';
  if (isSeamless && isClosedString(text, replace) && /^".*"$/s.test(indented)) {
    // Between the quotes: whoever replaces a closing quote ends the snippet that the quotes belong to.
    const change = { offset: replace.offset + 1, end: replace.end - 1, text: indented.slice(1, -1) };
    return { label, kind, detail, topic, choiceFollows, change, isSnippet, matches, order: orderOf(index) };
  }
  return {
    label,
    kind,
    detail,
    topic,
    choiceFollows,
    change: { offset: replace.offset, end: replace.end, text: indented },
    isSnippet,
    matches: isQuoted && inSeam ? `"${matches}` : matches,
    order: orderOf(index),
    extra: inSeam && seam.commaAt !== undefined ? { offset: seam.commaAt, end: seam.commaAt, text: ',' } : undefined,
  };
}

function orderOf(index: number): string {
  return String(index).padStart(3, '0');
}
