import type { RequestDocument } from '../language/request-document';
import { requestShape } from '../language/request-schema';
import type { BaseFile } from '../language/rule';
import { extendedPaths } from '../language/steps/extended-paths';
import type { FindFile, ParsedFile } from './parsed-files';
import { besideFile, fileNameOf } from './sibling-files';

/** More files than anybody extends. */
const mostBases = 20;

/** The files that a file of steps extends, directly or by another one, in the order in which their steps run. Those that cannot be read are left out. */
export function basesOf(uri: string, document: RequestDocument, find: FindFile): readonly (BaseFile & ParsedFile)[] {
  if (document.shape === requestShape) return [];
  const bases: (BaseFile & ParsedFile)[] = [];
  const seen = new Set([uri]);
  const add = (from: string, extending: RequestDocument) => {
    for (const { path } of extendedPaths(extending)) {
      const base = path.endsWith('.ami-after.json') ? besideFile(from, path) : undefined;
      if (base === undefined || seen.has(base) || seen.size > mostBases) continue;
      seen.add(base);
      const file = find(base);
      if (file === undefined) continue;
      add(base, file.document);
      bases.push({ name: fileNameOf(base), ...file });
    }
  };
  add(uri, document);
  return bases;
}
