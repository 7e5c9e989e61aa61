import { type RequestDocument, readRequestDocument } from '../language/request-document';
import type { BaseFile } from '../language/rule';
import { extendedPaths } from '../language/steps/plain-steps';
import { stepsShape } from '../language/steps/steps-schema';
import { besideFile, fileNameOf } from './sibling-files';

/** The text of a file, or undefined where it cannot be read. */
export type ReadText = (uri: string) => string | undefined;

/** More files than anybody extends; each is read and parsed with every change. */
const mostBases = 20;

/** The files that a file of steps extends, directly or by another one, in the order in which their steps run. Those that cannot be read are left out. */
export function basesOf(uri: string, document: RequestDocument, read: ReadText): readonly BaseFile[] {
  if (document.shape !== stepsShape) return [];
  const bases: BaseFile[] = [];
  const seen = new Set([uri]);
  const add = (from: string, extending: RequestDocument) => {
    for (const { path } of extendedPaths(extending)) {
      const base = path.endsWith('.ami-after.json') ? besideFile(from, path) : undefined;
      if (base === undefined || seen.has(base) || seen.size > mostBases) continue;
      seen.add(base);
      const text = read(base);
      if (text === undefined) continue;
      const parsed = readRequestDocument(text, stepsShape);
      add(base, parsed);
      bases.push({ name: fileNameOf(base), document: parsed });
    }
  };
  add(uri, document);
  return bases;
}
