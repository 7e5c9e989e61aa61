import { applyChanges } from './apply-changes';
import { errorsIn, type Finding, type Fix } from './finding';
import { type RequestDocument, readRequestDocument } from './request-document';

/** UTF-16 units that are read anew for one menu, or for one report: a hundred fixes of a request, and a few of a text of a megabyte. */
const mostRead = 1_000_000;

/**
 * The fixes of one version of a text that can be offered. Where the text is no JSON yet, a quote may be another one than it seems, and the right
 * fix of a wrong reading does harm: one that leaves more errors than there are is left out. Trying a fix takes as long as a keystroke, so nothing is
 * tried before somebody asks, and nothing twice: an editor asks again each time that the cursor moves.
 */
export class OfferedFixes {
  private readonly document: RequestDocument;
  private readonly analyze: (document: RequestDocument) => readonly Finding[];
  private left = mostRead;
  private errors: number | undefined;
  private readonly tried = new WeakMap<Finding, readonly Fix[]>();

  constructor(document: RequestDocument, analyze: (document: RequestDocument) => readonly Finding[]) {
    this.document = document;
    this.analyze = analyze;
  }

  /** Lets as much be read as for the first menu. */
  startMenu(): void {
    this.left = mostRead;
  }

  /** In JSON a person sees what a fix does; what it brings to light was there before. */
  of(finding: Finding): readonly Fix[] {
    return this.document.problems.length === 0 ? (finding.fixes?.() ?? []) : this.verified(finding);
  }

  /** Those for a program that applies them with nobody looking: also in JSON each is tried. */
  verified(finding: Finding): readonly Fix[] {
    const known = this.tried.get(finding);
    if (known !== undefined) return known;
    const isOfSyntax = finding.rule === 'json-syntax';
    const fixes = (finding.fixes?.() ?? []).filter(fix => this.isHarmless(fix, isOfSyntax));
    if (this.left > 0) this.tried.set(finding, fixes);
    return fixes;
  }

  private isHarmless(fix: Fix, isOfSyntax: boolean): boolean {
    const { text, shape, problems, wrongPlaces } = this.document;
    // A text that was converted shows for the first time what is wrong with the request in it.
    if (replacesAll(fix, text)) return true;
    if (this.left <= 0) return false;
    this.left -= text.length;
    const after = readRequestDocument(applyChanges(text, fix.changes), shape);
    if (after.problems.length > problems.length) return false;
    // A fix of the syntax has to leave less of it to fix: else it could be taken for ever.
    const leavesLess = after.problems.length < problems.length || after.wrongPlaces < wrongPlaces;
    if (isOfSyntax && !leavesLess) return false;
    this.errors ??= errorsIn(this.analyze(this.document));
    return errorsIn(this.analyze(after)) <= this.errors;
  }
}

function replacesAll({ changes }: Fix, text: string): boolean {
  return changes.some(({ offset, end }) => offset === 0 && end === text.length);
}
