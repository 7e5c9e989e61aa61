import * as vscode from 'vscode';
import type { Suggestions, SuggestParams } from '../../../server/src/protocol';

/** A person who has gone on to something else in the meantime is not interrupted, in milliseconds. */
const patience = 10_000;

/**
 * Opens the list of suggestions again when the account has been read that an empty one was waiting for. Completion itself
 * never waits for AWS, so the first list in a window is empty for a moment.
 */
export class SuggestAgain {
  private waiting: { readonly uri: string; readonly at: vscode.Position; readonly since: number } | undefined;

  /** Takes note of an answer that will be a better one soon. */
  heard({ uri }: SuggestParams, answer: Suggestions | null): void {
    const editor = editorOf(uri);
    const isEmptyYet = answer?.incomplete === true && answer.items?.length === 0;
    this.waiting =
      isEmptyYet && editor !== undefined ? { uri, at: editor.selection.active, since: Date.now() } : undefined;
  }

  /** Something more is known of the account. */
  async factsChanged(): Promise<void> {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting === undefined || Date.now() - waiting.since > patience) return;
    if (editorOf(waiting.uri)?.selection.active.isEqual(waiting.at)) {
      // The box that says "No suggestions" keeps the list from being opened.
      await vscode.commands.executeCommand('hideSuggestWidget');
      await vscode.commands.executeCommand('editor.action.triggerSuggest');
    }
  }
}

/** The active editor, if it shows this document. */
function editorOf(uri: string): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri ? editor : undefined;
}
