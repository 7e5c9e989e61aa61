import type { Counts } from './finding-counts';

export interface ClosedFilesSources {
  /** Counts the findings of a file. Undefined: it is too large, or it no longer exists. */
  readonly count: (uri: string) => Promise<Counts | undefined>;
  readonly counted: (uri: string, counts: Counts) => void;
  /** After some files, and when there are no more. */
  readonly redraw: () => void;
  readonly report: (error: unknown) => void;
}

const filesBetweenRedraws = 20;

/** Checks the files that no editor has open, one after the other and only while somebody looks. */
export class ClosedFiles {
  private readonly sources: ClosedFilesSources;
  private readonly waiting = new Set<string>();
  private isLookedAt = false;
  private isChecking = false;

  constructor(sources: ClosedFilesSources) {
    this.sources = sources;
  }

  /** A file has to be checked, also if it is being checked just now: its text is another one. */
  add(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    this.start();
  }

  /** A file is gone, or an editor shows its findings. */
  remove(uri: string): void {
    this.waiting.delete(uri);
  }

  /** Begins with what is waiting, or stops after the file that is being checked. */
  look(isLookedAt: boolean): void {
    this.isLookedAt = isLookedAt;
    this.start();
  }

  private start(): void {
    if (this.isChecking || !this.isLookedAt || this.waiting.size === 0) return;
    this.isChecking = true;
    this.checkAll()
      .catch(error => {
        // What failed for one file, such as a server that does not start, fails for each.
        this.waiting.clear();
        this.sources.report(error);
      })
      .finally(() => {
        this.isChecking = false;
        this.sources.redraw();
        this.start();
      });
  }

  private async checkAll(): Promise<void> {
    let checked = 0;
    for (let [uri] = this.waiting; uri !== undefined && this.isLookedAt; [uri] = this.waiting) {
      this.waiting.delete(uri);
      const counts = await this.sources.count(uri);
      if (counts !== undefined && !this.waiting.has(uri)) this.sources.counted(uri, counts);
      checked++;
      if (checked % filesBetweenRedraws === 0) this.sources.redraw();
    }
  }
}
