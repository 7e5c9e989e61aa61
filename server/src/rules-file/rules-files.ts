import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { t } from '@vscode/l10n';
import type { Severities } from '../language/rule-table';
import type { ReadRulesFile, RulesFile } from './read-rules-file';
import { severitiesIn } from './severities-in';

/** The name of the file that says which rules count for the requests beside and below it. */
export const rulesFileName = '.ami-rules.json';

/** Bytes. More is no list of rules. */
const largest = 1024 * 1024;

export interface FoundRulesFile extends RulesFile {
  readonly path: string;
  /** Missing where it could not be read. */
  readonly text?: string;
}

/** The `.ami-rules.json` files of a disk, each read once until `forget`. Of several above a request the nearest one counts alone. */
export class RulesFiles {
  private readonly byFolder = new Map<string, FoundRulesFile | undefined>();
  private readonly readRulesFile: ReadRulesFile;

  constructor(readRulesFile: ReadRulesFile) {
    this.readRulesFile = readRulesFile;
  }

  /** The severities for the request of this path, as far as a file names them. */
  severitiesOf(path: string): Severities {
    const file = this.nearest(path);
    if (file === undefined) return {};
    const inFolder = relative(dirname(file.path), path).split(sep).join('/');
    return severitiesIn(file, inFolder);
  }

  /** The file that counts for the request of this path. */
  nearest(path: string): FoundRulesFile | undefined {
    return this.inFolder(dirname(path));
  }

  /** Lets the files be read again. */
  forget(): void {
    this.byFolder.clear();
  }

  private inFolder(folder: string): FoundRulesFile | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const parent = dirname(folder);
    const found =
      read(join(folder, rulesFileName), this.readRulesFile) ?? (parent === folder ? undefined : this.inFolder(parent));
    this.byFolder.set(folder, found);
    return found;
  }
}

function read(path: string, readRulesFile: ReadRulesFile): FoundRulesFile | undefined {
  try {
    const about = statSync(path, { throwIfNoEntry: false });
    if (about === undefined || !about.isFile()) return undefined;
    if (about.size > largest) return { path, rules: {}, overrides: [], problems: [t('The file is larger than 1 MB.')] };
    const text = readFileSync(path, 'utf8');
    return { path, text, ...readRulesFile(text) };
  } catch (error) {
    return { path, rules: {}, overrides: [], problems: [error instanceof Error ? error.message : String(error)] };
  }
}
