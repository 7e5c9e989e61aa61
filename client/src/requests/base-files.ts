import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { ExtendedFile, RequestProblem } from '../../../server/src/protocol';
import { Refusal } from '../refusal';
import type { StepReader } from './services';
import { resolveExtended } from './steps-uri';

/** How many files one file of steps may extend, directly and by others. */
const mostBases = 20;

export interface StepFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** A problem of a file of steps, with the file that it is in. */
export interface StepProblem extends RequestProblem {
  readonly uri: vscode.Uri;
}

/**
 * Finds the files that a file of steps extends, in the order in which their steps run. A file counts once, however often
 * it is named; one that leads outside, is missing or extends itself is a problem at the place that names it.
 */
export class BaseFiles {
  readonly problems: StepProblem[] = [];
  private readonly found = new Map<string, StepFile>();
  private started = 0;
  private readonly reader: StepReader;
  private readonly folder: vscode.Uri | undefined;

  constructor(reader: StepReader, folder: vscode.Uri | undefined) {
    this.reader = reader;
    this.folder = folder;
  }

  get files(): readonly StepFile[] {
    return [...this.found.values()];
  }

  /** `above` are the files that lead to this one. */
  async follow(file: StepFile, extended: readonly ExtendedFile[], above: readonly string[] = []): Promise<void> {
    const path = [...above, file.uri.toString()];
    for (const entry of extended) {
      const base = await this.find(file, entry, path);
      if (base === undefined) continue;
      const reading = await this.reader.language.readSteps({ uri: base.uri.toString(), text: base.text, bases: [] });
      if (reading.kind === 'other') throw new Refusal(reading.message);
      await this.follow(base, reading.extends, path);
      this.found.set(base.uri.toString(), base);
    }
  }

  /** Undefined: it is found already, or there is a problem with it. */
  private async find(file: StepFile, entry: ExtendedFile, path: readonly string[]): Promise<StepFile | undefined> {
    const uri = resolveExtended(file.uri, entry.path, this.folder);
    const report = (message: string) => {
      this.problems.push({ rule: 'extends', message, range: entry.range, uri: file.uri });
      return undefined;
    };
    if (uri === 'other-kind') return report(t('{0} is not an .ami-after.json file.', entry.path));
    if (uri === 'outside') return report(t('{0} is outside the workspace folder.', entry.path));
    const key = uri.toString();
    if (path.includes(key)) return report(t('Circular reference: {0} extends this file.', entry.path));
    if (this.found.has(key)) return undefined;
    if (this.started >= mostBases) return report(t('Steps can extend up to {0} files.', mostBases));
    const text = await this.reader.stepFiles.read(uri);
    if (text === undefined) return report(t('{0} does not exist.', entry.path));
    this.started += 1;
    return { uri, text };
  }
}
