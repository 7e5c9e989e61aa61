import type { WorkspaceFiles } from '../../../../client/src/cleanup/references/workspace-files';

/** A workspace of these texts by path; undefined stands for a file that cannot be read. */
export function workspaceOf(texts: Readonly<Record<string, string | undefined>>, isCut = false): WorkspaceFiles {
  return {
    list: async () => ({ files: Object.keys(texts).map(path => ({ uri: `file:///${path}`, path })), isCut }),
    read: async ({ path }) => texts[path],
  };
}
