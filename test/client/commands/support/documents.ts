import type * as vscode from 'vscode';
import type { RequestText } from '../../../../client/src/asking/editor';

/** A document that no editor has open. */
export function documentOf(text: string, name = 'web.ami.json'): RequestText {
  return { uri: fileUri(`/requests/${name}`), getText: () => text };
}

export function fileUri(path: string): vscode.Uri {
  const uri: vscode.Uri = {
    scheme: 'file',
    authority: '',
    path,
    query: '',
    fragment: '',
    fsPath: path,
    with: ({ path: other = path }) => fileUri(other),
    toString: () => `file://${path}`,
    toJSON: () => path,
  };
  return uri;
}
