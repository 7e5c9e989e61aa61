import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severities } from '../language/rule-table';
import { pathOfUri } from '../path-of-uri';
import type { RulesFileSource } from '../rule-settings';
import type { ReadRulesFile } from './read-rules-file';
import { RulesFiles, rulesFileName } from './rules-files';
import { globsOf, type RulesPlace } from './rules-place';

/** The rules files of the disk, for documents as the editor names them. What is not on the disk has none. */
export class RulesFilesOfUris implements RulesFileSource {
  private readonly files: RulesFiles;

  constructor(readRulesFile: ReadRulesFile) {
    this.files = new RulesFiles(readRulesFile);
  }

  severitiesOf(uri: string): Severities {
    const path = pathOfUri(uri);
    return path === undefined ? {} : this.files.severitiesOf(path);
  }

  placeOf(uri: string): RulesPlace | undefined {
    const path = pathOfUri(uri);
    if (path === undefined) return undefined;
    const found = this.files.nearest(path);
    // A file that cannot be read must not be written over.
    if (found !== undefined && found.text === undefined) return undefined;
    const file = found?.path ?? join(dirname(path), rulesFileName);
    const globs = globsOf(relative(dirname(file), path).split(sep).join('/'));
    return { uri: pathToFileURL(file).toString(), text: found?.text, ...globs };
  }

  forget(): void {
    this.files.forget();
  }
}
