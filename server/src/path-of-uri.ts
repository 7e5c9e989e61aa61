import { fileURLToPath } from 'node:url';

/** The path of a document as the editor names it; undefined where it is not on a disk of this computer. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file of another computer.
    return undefined;
  }
}
