import * as vscode from 'vscode';

/** Tells what a conversion did, and what it could not do: one thing at once, several in the log. */
export async function tellNotes(
  log: Pick<vscode.LogOutputChannel, 'info' | 'show'>,
  done: string,
  notes: readonly string[],
): Promise<void> {
  vscode.window.setStatusBarMessage(done, 5000);
  const [only] = notes;
  if (only === undefined) return;
  for (const note of notes) log.info(note);
  if (notes.length === 1) {
    await vscode.window.showInformationMessage(only);
    return;
  }
  const details = vscode.l10n.t('Show Details');
  const message = vscode.l10n.t('{0} things were changed or left out in the conversion.', notes.length);
  if ((await vscode.window.showInformationMessage(message, details)) === details) log.show();
}
