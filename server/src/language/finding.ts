import type { Span } from './request-document';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What one rule says of one place in a request. */
export interface Finding extends Span {
  /** The id of the rule, as in `ami.rules` and in the rule reference. */
  readonly rule: string;
  readonly severity: Severity;
  /** A sentence: what is wrong and, where it fits, what to do. */
  readonly message: string;
  /** Other places that belong to the finding, such as the first of two equal devices. */
  readonly related?: readonly RelatedPlace[];
  /** Made on demand, since most findings are never fixed from the menu. The first one is the preferred one, unless it is a guess. */
  readonly fixes?: () => readonly Fix[];
}

export interface RelatedPlace extends Span {
  readonly message: string;
}

/** A change that takes a finding away, or a refactoring. */
export interface Fix {
  /** An imperative for the menu: "Rename to NoReboot". */
  readonly title: string;
  readonly changes: readonly TextChange[];
  /** True where the change cannot be wrong, so that "fix all" may apply it unasked. */
  readonly safe?: boolean;
  /** True where a value is made up or one of several is chosen: a person has to decide, so no key press applies it. */
  readonly guess?: boolean;
}

/** A replacement in the text of the version that was analyzed. Changes of one fix do not overlap. */
export interface TextChange extends Span {
  readonly text: string;
}

/** How many of the findings are errors. */
export function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length;
}
