import type * as vscode from 'vscode';
import type { TextRange } from '../../../server/src/protocol';

/** A request as commands use it: an open document, or a text without a file. */
export type RequestText = Pick<vscode.TextDocument, 'uri' | 'getText'> & { readonly isDirty?: boolean };

/** What is done in the editor beside asking. Fakes are object literals, so that commands are tested without an editor. */
export interface Editor {
  /** Runs a command of VS Code or of this extension. */
  run(command: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Reads a document by its URI. Rejects when there is no such file. */
  open(uri: string): Promise<RequestText>;
  /** Shows a document; with a place, as a jump that "Go Back" returns from. */
  show(uri: vscode.Uri, place?: TextRange): Promise<void>;
  /** Shows a file of the person's own, such as the AWS config file, by its path; a new one to be saved there where none exists. */
  showFile(path: string): Promise<void>;
  /** Shows a text that nothing saves. */
  showText(language: string, content: string): Promise<void>;
  /** Replaces a stretch of a document, as one step that can be undone. */
  replace(uri: string, range: TextRange, text: string): Promise<void>;
  /** Writes a file as a whole and saves it; makes it where there is none. */
  write(uri: string, text: string): Promise<void>;
  copy(text: string): Promise<void>;
  /** Opens a page in the browser. */
  browse(url: string): Promise<void>;
  /** Runs the AWS CLI to sign in, in a terminal; calls `then` once it has signed in. */
  signIn(args: readonly string[], then: () => unknown): Promise<void>;
  /** The path of a file within its workspace, for people to read. */
  relativePath(uri: vscode.Uri | string): string;
}
