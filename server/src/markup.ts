import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { plainText } from './language/markdown';

/** Markdown for an editor that shows it, and its text for one that does not. */
export function toMarkup(markdown: string, isShown: boolean): MarkupContent {
  return isShown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}
