import { fileURLToPath } from 'node:url';
import type { Severities } from '../language/rule-table';
import type { RulesFileSource } from '../rule-settings';
import { RulesFiles } from './rules-files';

/** The rules files of the disk, for documents as the editor names them. What is not on the disk has none. */
export class RulesFilesOfUris implements RulesFileSource {
  private readonly files = new RulesFiles();

  severitiesOf(uri: string): Severities {
    const path = pathOf(uri);
    return path === undefined ? {} : this.files.severitiesOf(path);
  }

  forget(): void {
    this.files.forget();
  }
}

function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // A file of another computer.
    return undefined;
  }
}
