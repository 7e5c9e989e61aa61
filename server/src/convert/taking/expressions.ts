import { t } from '@vscode/l10n';
import type { Expression, Unresolved } from '../found';
import type { Notes } from '../notes';

/**
 * What a request says for an expression, which is never evaluated. Where variables are taken it becomes one; elsewhere the text of a
 * shell stays as it stands, so that a rule finds it, and what a program computes is left out.
 */
export function takeExpression(
  expression: Expression,
  path: string,
  takesVariables: boolean,
  notes: Notes,
): string | undefined {
  const shown = oneLine(expression.source);
  if (takesVariables) {
    return expression.pieces
      .map(piece => (typeof piece === 'string' ? piece : asVariable(piece, path, expression.isText, notes)))
      .join('');
  }
  if (expression.isText) {
    notes.lose(t('{0} is not resolved: {1}', path, shown));
    return expression.source;
  }
  notes.lose(t('{0} was not converted, because expressions are not evaluated: {1}', path, shown));
  return undefined;
}

function asVariable({ source, variable }: Unresolved, path: string, isText: boolean, notes: Notes): string {
  if (variable !== undefined) {
    const written = `\${${variable}}`;
    notes.change(t('In {0}, {2} was replaced with {1}.', path, written, oneLine(source)));
    return written;
  }
  notes.lose(t('{0} is not resolved: {1}', path, oneLine(source)));
  return isText ? source : `\${${source.replace(/[{}"\s]+/g, ' ').trim()}}`;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
