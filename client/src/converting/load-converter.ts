import * as vscode from 'vscode';
import type { Converter } from '../../../server/src/protocol';

/** The parsers of other notations. They are a separate bundle, loaded with the first conversion. */
export function loadConverter(): Converter {
  const converter: Converter = require('./convert');
  // The bundle has a copy of its own of the library that keeps the texts.
  if (vscode.l10n.bundle !== undefined) converter.config({ contents: vscode.l10n.bundle });
  return converter;
}
