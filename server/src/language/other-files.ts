import { kindOfOther, type OtherKind } from './other-kind';
import type { RequestDocument } from './request-document';
import type { Context } from './rule';
import { RuleSet } from './rule-table';
import { otherKind } from './rules/other-kind';
import { otherNotation } from './rules/other-notation';

/** What is known of texts that are no requests, though they are under the name of one. Nobody needs it who has none. */
export interface OtherFiles {
  readonly kindOf: (document: RequestDocument) => OtherKind | undefined;
  readonly rules: RuleSet<Context>;
}

export const otherFiles: OtherFiles = { kindOf: kindOfOther, rules: new RuleSet([otherKind, otherNotation]) };
