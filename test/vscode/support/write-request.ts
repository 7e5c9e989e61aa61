import { type Uri, workspace } from 'vscode';
import { workspaceFile } from './open-sample';

/** Writes a request file of the workspace from outside of the editor, as another program would. */
export async function writeRequest(name: string, content: string | Uint8Array): Promise<Uri> {
  const file = workspaceFile(name);
  await workspace.fs.writeFile(file, typeof content === 'string' ? Buffer.from(content) : content);
  return file;
}
