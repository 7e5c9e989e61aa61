import type { Ec2 } from '../../ec2/ec2';
import type { Clock } from '../../runs/clock';
import { askReferences } from './ask-references';
import type { FoundReferences, Reference } from './reference';
import { searchFiles } from './search-files';
import type { WorkspaceFiles } from './workspace-files';

/** What refers to images: in the account, and in the files of the workspace. Rejects when aborted. */
export async function findReferences(
  ec2: Pick<Ec2, 'imageReferences'>,
  files: WorkspaceFiles,
  ids: readonly string[],
  options: { readonly signal: AbortSignal; readonly clock?: Clock },
): Promise<FoundReferences> {
  const [asked, searched] = await Promise.all([
    askReferences(ec2, ids, options),
    searchFiles(files, new Set(ids), options.signal),
  ]);
  const byImage = new Map<string, readonly Reference[]>();
  for (const id of ids) {
    const all = [...(asked.byImage.get(id) ?? []), ...(searched.byImage.get(id) ?? [])];
    if (all.length > 0) byImage.set(id, all);
  }
  const resources =
    asked.code === undefined ? ({ kind: 'all' } as const) : ({ kind: 'failed', code: asked.code } as const);
  return { byImage, unknown: asked.unknown, looked: { resources, files: searched.looked } };
}
