import * as vscode from 'vscode';
import type { TextRange } from '../../../server/src/protocol';
import { relativePath } from '../relative-path';
import type { Editor } from './editor';
import { runSignIn, type SignInListeners } from './sign-in-task';

/** VS Code itself. */
export class WindowEditor implements Editor {
  private readonly listeners: SignInListeners;

  constructor(listeners: SignInListeners) {
    this.listeners = listeners;
  }

  async run(command: string, ...args: readonly unknown[]): Promise<unknown> {
    return vscode.commands.executeCommand(command, ...args);
  }

  async open(uri: string): Promise<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  }

  async show(uri: vscode.Uri, place?: TextRange): Promise<void> {
    await vscode.window.showTextDocument(uri, { selection: place === undefined ? undefined : toRange(place) });
  }

  async showFile(path: string): Promise<void> {
    const file = vscode.Uri.file(path);
    const exists = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    await vscode.window.showTextDocument(exists ? file : file.with({ scheme: 'untitled' }));
  }

  async showText(language: string, content: string): Promise<void> {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
  }

  async replace(uri: string, range: TextRange, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(vscode.Uri.parse(uri, true), toRange(range), text);
    await vscode.workspace.applyEdit(edit);
  }

  async write(uri: string, text: string): Promise<void> {
    const file = vscode.Uri.parse(uri, true);
    const made = new vscode.WorkspaceEdit();
    made.createFile(file, { ignoreIfExists: true });
    await vscode.workspace.applyEdit(made);
    const document = await vscode.workspace.openTextDocument(file);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(file, new vscode.Range(0, 0, document.lineCount, 0), text);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }

  async copy(text: string): Promise<void> {
    await vscode.env.clipboard.writeText(text);
  }

  async browse(url: string): Promise<void> {
    await vscode.env.openExternal(vscode.Uri.parse(url));
  }

  signIn(args: readonly string[], then: () => unknown): Promise<void> {
    return runSignIn(args, then, this.listeners);
  }

  relativePath(uri: vscode.Uri | string): string {
    return relativePath(typeof uri === 'string' ? vscode.Uri.parse(uri, true) : uri);
  }
}

function toRange({ start, end }: TextRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
