import type { SyntaxProblem } from '../request-tree';

/** How much is wrong with a text: text behind the end counts twice, since nothing of it was read. */
export function costOf(problems: readonly SyntaxProblem[]): number {
  return problems.length + problems.filter(({ kind }) => kind === 'text-after-end').length;
}
