import * as vscode from 'vscode';
import type { TextRange } from '../../../server/src/protocol';
import type { Editor } from './editor';
import { runSignIn } from './sign-in-task';

/** VS Code itself. */
export class WindowEditor implements Editor {
  async run(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return vscode.commands.executeCommand(command, ...args);
  }

  async open(uri: string): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  }

  async show(uri: vscode.Uri, place?: TextRange): Promise<void> {
    const selection =
      place && new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
    await vscode.window.showTextDocument(uri, { selection });
  }

  async showFile(path: string): Promise<void> {
    await vscode.window.showTextDocument(vscode.Uri.file(path));
  }

  async showText(language: string, content: string): Promise<void> {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  }

  async copy(text: string): Promise<void> {
    await vscode.env.clipboard.writeText(text);
  }

  async browse(url: string): Promise<void> {
    await vscode.env.openExternal(vscode.Uri.parse(url));
  }

  signIn(args: readonly string[], then: () => unknown): Promise<void> {
    return runSignIn(args, then);
  }

  relativePath(uri: vscode.Uri): string {
    return vscode.workspace.asRelativePath(uri);
  }
}
