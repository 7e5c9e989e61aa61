import * as vscode from 'vscode';

export type CleanUpParts = typeof import('./clean-up-parts');

/** A bundle of its own, read with the first clean-up. */
export function loadCleanUp(): CleanUpParts {
  const parts: CleanUpParts = require('./cleanup');
  // The bundle has a copy of its own of the library that keeps the texts.
  if (vscode.l10n.bundle !== undefined) parts.config({ contents: vscode.l10n.bundle });
  return parts;
}
