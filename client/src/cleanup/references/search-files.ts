import { findIds } from './find-in-text';
import type { LookedFiles, Reference } from './reference';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-files';

export interface FileSearch {
  readonly byImage: ReadonlyMap<string, readonly Reference[]>;
  readonly looked: LookedFiles;
}

const filesAtOnce = 16;

/** Looks for ids of images in the files of the workspace. Rejects when aborted. */
export async function searchFiles(
  files: WorkspaceFiles,
  ids: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<FileSearch> {
  const listed = await files.list(signal);
  const byImage = new Map<string, Reference[]>();
  const skipped: string[] = [];
  const searchOne = async (file: WorkspaceFile) => {
    const text = await files.read(file);
    if (text === undefined) skipped.push(file.path);
    for (const [id, line] of findIds(text ?? '', id => ids.has(id))) {
      const reference: Reference = { kind: 'file', uri: file.uri, path: file.path, line };
      byImage.set(id, [...(byImage.get(id) ?? []), reference]);
    }
  };
  for (let first = 0; first < listed.files.length; first += filesAtOnce) {
    signal.throwIfAborted();
    await Promise.all(listed.files.slice(first, first + filesAtOnce).map(searchOne));
  }
  return { byImage, looked: { read: listed.files.length - skipped.length, skipped, isCut: listed.isCut } };
}
