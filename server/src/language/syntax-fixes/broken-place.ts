import type { TextChange } from '../finding';
import type { RequestDocument, SyntaxProblem } from '../request-document';

/** A place of a text that is no JSON, as its fixes see it. */
export class BrokenPlace {
  readonly document: RequestDocument;
  readonly problem: SyntaxProblem;
  /** What is written there. */
  readonly written: string;

  constructor(document: RequestDocument, problem: SyntaxProblem) {
    this.document = document;
    this.problem = problem;
    this.written = document.text.slice(problem.offset, problem.end);
  }

  replacedBy(text: string): readonly TextChange[] {
    return [{ offset: this.problem.offset, end: this.problem.end, text }];
  }
}
