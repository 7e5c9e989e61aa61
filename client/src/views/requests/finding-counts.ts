/** How many findings of the two kinds that count. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export interface Finding {
  readonly kind: 'error' | 'warning' | 'other';
  /** Whether it speaks of the account, which may be another one by now. */
  readonly isLive: boolean;
}

/**
 * The findings of each request, kept when the file is closed: the editor drops them then, though the file is as faulty as
 * before. Those of the account are not kept, since nobody looks whether they still hold.
 */
export class FindingCounts {
  private readonly known = new Map<string, { readonly now: Counts; readonly kept: Counts }>();

  /** What the editor shows of a file has changed. */
  note(uri: string, findings: readonly Finding[], isShown: boolean): void {
    const kept = this.known.get(uri)?.kept;
    if (isShown || findings.length > 0) {
      this.known.set(uri, { now: count(findings), kept: count(findings.filter(({ isLive }) => !isLive)) });
    } else if (kept !== undefined) {
      this.known.set(uri, { now: kept, kept });
    }
  }

  /** A closed file was checked. What the editor shows of it by now counts more. */
  check(uri: string, counts: Counts): void {
    if (!this.known.has(uri)) this.known.set(uri, { now: counts, kept: counts });
  }

  /** Undefined for a file that has not been checked yet, which is not one without findings. */
  of(uri: string): Counts | undefined {
    return this.known.get(uri)?.now;
  }

  /** The text of a closed file is another one now, or it is gone. */
  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** What is a finding has been decided anew. */
  clear(): void {
    this.known.clear();
  }
}

function count(findings: readonly Finding[]): Counts {
  const of = (kind: Finding['kind']) => findings.filter(finding => finding.kind === kind).length;
  return { errors: of('error'), warnings: of('warning') };
}
