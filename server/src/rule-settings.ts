import type { Severities } from './language/rule-table';
import type { RulesPlace } from './rules-file/rules-place';

/** Where `.ami-rules.json` files are read from: the disk, where there is one. */
export interface RulesFileSource {
  /** The severities that the nearest file has for this document. */
  severitiesOf(uri: string): Severities;
  /** Where a choice for this document is written; undefined for one that is in no folder, or in one where nothing can be written. */
  placeOf(uri: string): RulesPlace | undefined;
  forget(): void;
  /** Takes what the client sends, where there is no disk. */
  take?(files: readonly { readonly uri: string; readonly text: string }[]): void;
}

/** Which severity each rule has for a document: by the nearest `.ami-rules.json`, then by `ami.rules`, then its own. */
export class RuleSettings {
  /** Grows when an answer of `of` may be another one. */
  stamp = 0;
  private readonly files: RulesFileSource | undefined;
  private chosen: Severities = {};
  /** One object for each document, since rules are tabulated once for each. */
  private readonly byUri = new Map<string, Severities>();

  constructor(files?: RulesFileSource) {
    this.files = files;
  }

  /** Sets `ami.rules`. False when that changes nothing. */
  choose(severities: Severities): boolean {
    if (JSON.stringify(severities) === JSON.stringify(this.chosen)) return false;
    this.chosen = severities;
    this.changed();
    return true;
  }

  /** Reads the files again. False when that changes nothing for the documents that were asked for. */
  readFilesAgain(): boolean {
    const before = [...this.byUri];
    this.files?.forget();
    this.byUri.clear();
    const isSame = before.every(([uri, severities]) => JSON.stringify(severities) === JSON.stringify(this.of(uri)));
    if (!isSame) this.changed();
    return !isSame;
  }

  /** Takes the rules files of a client whose server has no disk. False when that changes nothing. */
  take(files: readonly { readonly uri: string; readonly text: string }[]): boolean {
    this.files?.take?.(files);
    return this.readFilesAgain();
  }

  of(uri: string): Severities {
    const known = this.byUri.get(uri);
    if (known !== undefined) return known;
    const inFile = this.files?.severitiesOf(uri) ?? {};
    const severities = Object.keys(inFile).length === 0 ? this.chosen : { ...this.chosen, ...inFile };
    this.byUri.set(uri, severities);
    return severities;
  }

  /** Where a choice for this document is written, where there are files. */
  placeOf(uri: string): RulesPlace | undefined {
    return this.files?.placeOf(uri);
  }

  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  private changed(): void {
    this.stamp++;
    this.byUri.clear();
  }
}
