import type * as vscode from 'vscode';

/** VS Code's URIs. */
export interface Uris {
  readonly isUri: (value: unknown) => value is vscode.Uri;
  readonly parse: (text: string) => vscode.Uri;
}

/** The URI within whatever a menu, a lens or a tree node passes to a command. */
export function uriIn(place: unknown, { isUri, parse }: Uris): vscode.Uri | undefined {
  if (isUri(place)) return place;
  if (typeof place === 'string') return parse(place);
  if (typeof place === 'object' && place !== null && 'uri' in place && isUri(place.uri)) return place.uri;
  return undefined;
}
