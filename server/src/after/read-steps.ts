import { t } from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RequestDocument, readRequestDocument } from '../language/request-document';
import { type PlainSteps, toPlainSteps } from '../language/steps/plain-steps';
import type { ReadStepsParams, ReadStepsResult, RequestProblem } from '../protocol';
import { toRange } from '../spans';

/** Reads a file of steps, with those that it extends. */
export function readSteps({ uri, text, bases, variables = {} }: ReadStepsParams): ReadStepsResult {
  const document = readRequestDocument(text);
  if (document.root?.kind !== 'object') {
    return { kind: 'other', message: t('This file does not contain steps: it is not a JSON object.') };
  }
  const lines = TextDocument.create(uri, 'ami-after', 0, text);
  const own = toPlainSteps(document, variables);
  const extended = bases.map(base => toPlainSteps(readRequestDocument(base.text), variables));
  const all: readonly PlainSteps[] = [...extended, own];
  const retention = all.findLast(each => each.retention !== undefined)?.retention;
  return {
    kind: 'steps',
    steps: all.flatMap(({ steps }) => steps),
    extends: own.extends.map(({ path, offset, end }) => ({ path, range: toRange(lines, { offset, end }) })),
    ...(retention !== undefined && { retention }),
    errors: syntaxErrors(document, lines),
    warnings: [],
    notes: [],
    unresolved: [...new Set(all.flatMap(({ unresolved }) => unresolved))],
  };
}

function syntaxErrors({ problems }: RequestDocument, lines: TextDocument): RequestProblem[] {
  return problems
    .filter(({ kind }) => kind !== 'trailing-comma')
    .map(problem => ({
      rule: 'json-syntax',
      message: t('This is not valid JSON.'),
      range: toRange(lines, problem),
    }));
}
