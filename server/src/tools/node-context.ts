import { readFile } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { basesOf } from '../after/base-files';
import { filesOfDisk } from '../after/files-of-disk';
import { kindOfFile } from '../after/kind-of-file';
import { ParsedFiles } from '../after/parsed-files';
import { type ToolContext, ToolRefusal } from './tool';

/** What tools get where there is Node: files of the disk, and the parsers of other notations, loaded with the first use. */
export function nodeContext(loadConverter: ToolContext['loadConverter']): ToolContext {
  const files = new ParsedFiles(filesOfDisk, kindOfFile);
  return {
    loadConverter,
    basesOf: (path, document) => basesOf(pathToFileURL(path).href, document, files.find),
    readFile: async path => {
      if (!isAbsolute(path)) throw new ToolRefusal('The path of the file must be absolute.');
      try {
        return await readFile(path, 'utf8');
      } catch {
        throw new ToolRefusal('The file cannot be read.');
      }
    },
  };
}
