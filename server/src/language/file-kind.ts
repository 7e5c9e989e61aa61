import type { FileSuggestions } from './completion/file-suggestions';
import type { OtherKind } from './other-kind';
import type { RequestDocument } from './request-document';
import type { Context, LiveContext, LiveRule, StaticRule } from './rule';
import type { RuleSet } from './rule-table';
import type { Shape } from './shape';
import type { Visit } from './walk-members';

/** What differs between the kinds of file that the language knows: a request, and the steps after its image. */
export interface FileKind {
  /** Also tells the kinds apart: a document is of the kind whose shape it has. */
  readonly shape: Shape;
  /** Every rule that looks at such a file alone, but for those that say that it is another one. */
  readonly staticRules: readonly StaticRule[];
  /** Every rule that compares such a file with the account. */
  readonly liveRules: () => readonly LiveRule[];
  readonly rules: RuleSets;
  readonly walk: (document: RequestDocument, visit: Visit) => unknown;
  /** What a file is that has only the name of this kind. */
  readonly otherKind: (document: RequestDocument) => OtherKind | undefined;
  readonly suggestions: FileSuggestions;
}

/** The rules of an analysis. */
export interface RuleSets {
  readonly static: RuleSet<Context>;
  readonly live: () => RuleSet<LiveContext>;
  /** What is said of a file of another kind; nothing else is. */
  readonly other: () => RuleSet<Context>;
}
