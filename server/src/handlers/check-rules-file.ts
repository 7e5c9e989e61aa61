import { TextDocument } from 'vscode-languageserver-textdocument';
import { guard } from '../guard';
import type { Fix } from '../language/finding';
import type { Parts } from '../parts';
import { CheckRulesFile, type RulesFileFix } from '../protocol';
import type { Session } from '../session';
import { toRange } from '../spans';

/** Answers `ami/checkRulesFile`. */
export function offerRulesFileChecks({ connection }: Session, { rules }: Parts): void {
  connection.onRequest(
    CheckRulesFile,
    guard(connection, 'rules file', { problems: [] }, ({ text }) => {
      const document = TextDocument.create('', 'jsonc', 0, text);
      const problems = rules()
        .findUnknownRules(text)
        .map(problem => ({
          range: toRange(document, problem),
          message: problem.message,
          fixes: problem.fixes.flatMap((fix, index) => toFixes(document, fix, index === 0)),
        }));
      return { problems };
    }),
  );
}

function toFixes(document: TextDocument, { title, changes, guess }: Fix, isFirst: boolean): RulesFileFix[] {
  const isPreferred = isFirst && guess !== true;
  return changes.map(change => ({ title, range: toRange(document, change), newText: change.text, isPreferred }));
}
