import type { Severities } from '../language/rule-table';
import type { RulesFileSource } from '../rule-settings';
import type { ReadRulesFile, RulesFile } from './read-rules-file';
import { globsOf, type RulesPlace } from './rules-place';
import { severitiesIn } from './severities-in';

interface SentFile extends RulesFile {
  readonly uri: string;
  readonly text: string;
}

/** The rules files that a client sends, for a server without a disk. */
export class SentRulesFiles implements RulesFileSource {
  private byFolder: ReadonlyMap<string, SentFile> = new Map();
  private readonly readRulesFile: ReadRulesFile;

  constructor(readRulesFile: ReadRulesFile) {
    this.readRulesFile = readRulesFile;
  }

  /** All there are: what was sent before and is not among them is gone. */
  take(files: readonly { readonly uri: string; readonly text: string }[]): void {
    this.byFolder = new Map(files.map(({ uri, text }) => [folderOf(uri), { uri, text, ...this.readRulesFile(text) }]));
  }

  severitiesOf(uri: string): Severities {
    const file = this.nearest(uri);
    return file === undefined ? {} : severitiesIn(file, pathBelow(file, uri));
  }

  placeOf(uri: string): RulesPlace | undefined {
    const file = this.nearest(uri);
    if (file !== undefined) return { uri: file.uri, text: file.text, ...globsOf(pathBelow(file, uri)) };
    const folder = folderOf(uri);
    return uri.startsWith('untitled:') || folder === ''
      ? undefined
      : { uri: `${folder}/.ami-rules.json`, ...globsOf(decoded(uri.slice(folder.length + 1))) };
  }

  forget(): void {
    // The client sends them again.
  }

  private nearest(uri: string): SentFile | undefined {
    for (let folder = folderOf(uri); folder !== ''; folder = folderOf(folder)) {
      const file = this.byFolder.get(folder);
      if (file !== undefined) return file;
    }
    return undefined;
  }
}

function pathBelow({ uri: file }: SentFile, uri: string): string {
  return decoded(uri.slice(folderOf(file).length + 1));
}

/** Empty where nothing is above. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that stands for itself.
    return path;
  }
}
