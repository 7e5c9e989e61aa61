import type * as vscode from 'vscode';
import { type Reading, showPlace } from '../requests/read-request';

/** Jumps to a member of the request by its JSON pointer; to the nearest one around it when it is not in the text. */
export async function showPointer(document: vscode.TextDocument, reading: Reading, pointer: string): Promise<void> {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
    const place = reading.places[path];
    if (place) return showPlace(document, place);
    if (!path.includes('/')) return;
  }
}
