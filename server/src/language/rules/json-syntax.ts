import type { Fix } from '../finding';
import { fixesOfSyntax } from '../fix-syntax';
import { problemAt } from '../problem';
import type { RequestDocument, SyntaxProblem } from '../request-document';
import type { StaticRule } from '../rule';
import { syntaxSentence } from '../syntax-sentence';

export const jsonSyntax: StaticRule = {
  id: 'json-syntax',
  severity: 'error',
  docs: {
    what: 'The text is not JSON: a bracket, comma, or colon is missing, a name or word is not in double quotes, a string is not closed, or there is other text, such as a template tag or a merge conflict.',
    why: 'The AWS CLI reads strict JSON and rejects the file. No quick fix edits template tags and merge conflicts: only you know what belongs there.',
    source: 'RFC 8259; measured with aws-cli 1.45.11.',
  },
  document(document) {
    return document.problems
      .filter(({ kind }) => kind !== 'trailing-comma' && kind !== 'too-deep')
      .map(problem =>
        problemAt(problem, syntaxSentence(document.text, problem), { fixes: () => soundFixes(document, problem) }),
      );
  },
};

/** Where other text stands in the same line, nobody knows what any of it was meant to be: then no fix is safe. */
function soundFixes(document: RequestDocument, problem: SyntaxProblem): readonly Fix[] {
  const fixes = fixesOfSyntax(document, problem);
  const { text, problems } = document;
  const isUnsound = problems.some(other => other.kind === 'text-unexpected' && isInOneLine(text, other, problem));
  return isUnsound ? fixes.map(fix => ({ ...fix, safe: false })) : fixes;
}

function isInOneLine(text: string, first: SyntaxProblem, second: SyntaxProblem): boolean {
  const [from, to] = [Math.min(first.end, second.end), Math.max(first.offset, second.offset)];
  return to - from < longestLine && !/[\r\n]/.test(text.slice(from, Math.max(from, to)));
}

/** UTF-16 units. */
const longestLine = 1000;
