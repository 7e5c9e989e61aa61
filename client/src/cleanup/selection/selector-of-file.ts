import type { Run } from '../../runs/run';
import { fewestLiterals, type Selector } from './selector';
import { literalCount } from './wildcard';

/**
 * The images created from a request file: those of its runs, and those whose name its `Name` could have become. A Name that
 * is hardly more than variables is left out; then only the runs count.
 */
export function selectorOfFile(
  file: string,
  name: string | undefined,
  runs: readonly Pick<Run, 'file' | 'imageId'>[],
): Selector {
  const ids = runs.flatMap(run => (run.file === file && run.imageId !== undefined ? [run.imageId] : []));
  const pattern = name?.replace(/\$\{[^}]*\}/g, '*').replace(/\*{2,}/g, '*');
  const patterns = pattern !== undefined && literalCount(pattern) >= fewestLiterals ? [pattern] : [];
  return [{ kind: 'file', file, ids: [...new Set(ids)], patterns }];
}
