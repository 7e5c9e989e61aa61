import type { Parts } from '../parts';
import { ChangeRule } from '../protocol';
import type { Session } from '../session';

/** Answers `ami/changeRule`. */
export function offerRuleChanges({ connection }: Session, { rules }: Parts): void {
  connection.onRequest(ChangeRule, ({ text, ...change }) => ({ text: rules().changeRule(text, change) ?? null }));
}
