import { pathToFileURL } from 'node:url';
import { basesOf } from '../after/base-files';
import { filesOfDisk } from '../after/files-of-disk';
import { kindOfFile } from '../after/kind-of-file';
import { ParsedFiles } from '../after/parsed-files';
import { besideFile, requestOf } from '../after/sibling-files';
import { readRequestDocument } from '../language/request-document';
import { extendedPaths } from '../language/steps/extended-paths';
import { stepsShape } from '../language/steps/steps-schema';

/** What stands beside a text of steps, as far as it can be read. */
export interface BesideSteps {
  /** The texts that it extends, in the order in which their steps run. */
  readonly bases: readonly string[];
  /** What it extends and nobody could read, as it is written. */
  readonly missing: readonly string[];
  /** The text of the request that the steps are for. */
  readonly request: string | undefined;
}

/** Reads what stands beside a file of steps. Nothing is beside what comes from standard input. */
export function readBesideSteps(text: string, path: string | undefined): BesideSteps {
  const document = readRequestDocument(text, stepsShape);
  const paths = extendedPaths(document).map(extended => extended.path);
  if (path === undefined) return { bases: [], missing: paths, request: undefined };
  const { find } = new ParsedFiles(filesOfDisk, kindOfFile);
  const textOf = (uri: string | undefined) => (uri === undefined ? undefined : find(uri)?.document.text);
  const uri = pathToFileURL(path).href;
  return {
    bases: basesOf(uri, document, find).map(base => base.document.text),
    missing: paths.filter(extended => textOf(besideFile(uri, extended)) === undefined),
    request: textOf(requestOf(uri)),
  };
}
