import type { AutoScaling } from '../../ec2/auto-scaling';
import type { Ec2 } from '../../ec2/ec2';
import type { Clock } from '../../runs/clock';
import { askAutoScaling } from './ask-auto-scaling';
import { askReferences } from './ask-references';
import type { FoundReferences, Reference } from './reference';
import { searchFiles } from './search-files';
import type { WorkspaceFiles } from './workspace-files';

/** Where references to images are searched for. */
export interface ReferenceSources {
  readonly ec2: Pick<Ec2, 'imageReferences'>;
  readonly autoScaling: () => Promise<AutoScaling>;
  readonly files: WorkspaceFiles;
}

/** What refers to images: in the account, and in the files of the workspace. Rejects when aborted. */
export async function findReferences(
  { ec2, autoScaling, files }: ReferenceSources,
  ids: readonly string[],
  options: { readonly signal: AbortSignal; readonly clock?: Clock },
): Promise<FoundReferences> {
  const wanted = new Set(ids);
  const [asked, launching, searched] = await Promise.all([
    askReferences(ec2, ids, options),
    askAutoScaling(autoScaling, wanted, options),
    searchFiles(files, wanted, options.signal),
  ]);
  const byImage = new Map<string, readonly Reference[]>();
  for (const id of ids) {
    const all = [asked, launching, searched].flatMap(({ byImage: found }) => found.get(id) ?? []);
    if (all.length > 0) byImage.set(id, all);
  }
  const resources =
    asked.code === undefined ? ({ kind: 'all' } as const) : ({ kind: 'failed', code: asked.code } as const);
  return {
    byImage,
    unknown: asked.unknown,
    looked: { resources, autoScaling: launching.looked, files: searched.looked },
  };
}
