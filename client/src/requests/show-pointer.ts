import * as vscode from 'vscode';
import { type Reading, readRequest, showPlace } from './read-request';
import type { RequestReader } from './services';

/** Opens a request at one of its members, named by JSON pointer; at the nearest one around it when the text has no such member. */
export async function showPointer(services: RequestReader, file: string, pointer: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file, true));
  const reading = await readRequest(services, document, {}, new Date());
  const place = findPlace(reading, pointer);
  if (place) await showPlace(document, place);
  else await vscode.window.showTextDocument(document);
}

function findPlace({ places }: Reading, pointer: string) {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (places[path]) return places[path];
  }
  return undefined;
}
