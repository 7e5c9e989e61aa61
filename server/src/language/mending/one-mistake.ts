import type { PropertyNode, Span, SyntaxProblem, SyntaxProblemKind, ValueNode } from '../request-tree';

/**
 * One problem for one mistake. Behind a quote or a colon that is missing the text reads as something else for a while, and each token of it is wrong: up to the
 * next member that can be read again, all that is one problem.
 */
export function oneOfEachMistake(
  text: string,
  root: ValueNode | undefined,
  problems: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (problems.length < 2 || text.length > longestText) return problems;
  const members = new ReadMembers(root, problems);
  const kept: Mutable<SyntaxProblem>[] = [];
  for (const problem of inOrder(problems)) {
    const last = kept.at(-1);
    if (last === undefined) kept.push({ ...problem });
    else if (isMarkup(text, last, problem)) continue;
    else if (!follows(text, last, problem) || members.isBetween(last, problem)) kept.push({ ...problem });
    else merge(last, problem);
  }
  return kept;
}

/** UTF-16 units. In a longer text each problem stands for itself: to compare them with all that was read would take long. */
const longestText = 20_000;

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return [...problems].sort((a, b) => placeOf(a) - placeOf(b));
}

/** A bracket that is missing is said of the one that it belongs to, and missing where it would have to stand. */
function placeOf({ offset, insert }: SyntaxProblem): number {
  return insert?.offset ?? offset;
}

function endOf({ offset, end, unread, insert }: SyntaxProblem): number {
  return Math.max(unread?.end ?? (insert === undefined || insert.offset < end ? end : insert.offset), offset);
}

/** True where nothing but the first mistake need be the cause of the second problem. */
function follows(text: string, first: SyntaxProblem, second: SyntaxProblem): boolean {
  if (apart.has(first.kind) || apart.has(second.kind)) return false;
  const [end, at] = [endOf(first), placeOf(second)];
  if (at <= end) return !isTwin(first, second);
  if (first.unread === undefined && (!confusing.has(first.kind) || isPassed(text, first))) return false;
  const between = text.slice(end, Math.min(at, end + farthest));
  return at - end < farthest && (!/[\r\n]/.test(between) || /^[\s,:;{}[\]]*$/.test(between));
}

/** Two that stand in one place, of which neither is the cause of the other. */
function isTwin(first: SyntaxProblem, second: SyntaxProblem): boolean {
  return (
    first.end <= second.offset && first.end !== first.offset && !confusing.has(first.kind) && first.unread === undefined
  );
}

/** A word that is no value, and behind it what ends a value: the text goes on as if it had been one. */
function isPassed(text: string, { kind, end }: SyntaxProblem): boolean {
  return kind === 'value-unknown' && /^[ \t]*(?:[,}\]\r\n]|$)/.test(text.slice(end, end + 100));
}

/** The same signs before and behind something, as Markdown has for bold. */
function isMarkup(text: string, first: SyntaxProblem, second: SyntaxProblem): boolean {
  const between = text.slice(first.end, second.offset);
  const isSame = first.kind === 'text-unexpected' && second.kind === first.kind;
  const [head, tail] = [text.slice(first.offset, first.end), text.slice(second.offset, second.end)];
  return isSame && head === tail && /^[*_~`^]+$/.test(head) && !/[\r\n]/.test(between);
}

/** UTF-16 units between two problems of one mistake. */
const farthest = 300;

function merge(into: Mutable<SyntaxProblem>, problem: SyntaxProblem): void {
  const offset = Math.min(into.unread?.offset ?? placeOf(into), placeOf(problem));
  const end = Math.max(endOf(into), endOf(problem));
  if (into.kind === 'comma-expected' && confusing.has(problem.kind)) {
    into.kind = problem.kind;
    into.offset = problem.offset;
    into.end = problem.end;
    into.within = problem.within;
    into.insert = problem.insert;
  }
  into.unread = { offset, end };
  // A text that breaks off in a string: its quote and all brackets are one fix.
  if (into.kind === 'string-unclosed' && problem.insert !== undefined) {
    into.insert ??= { offset: into.end, text: problem.insert.text };
  }
}

/** What was meant by them cannot be told from what is around them. */
const apart: ReadonlySet<SyntaxProblemKind> = new Set([
  'template-tag',
  'conflict-marker',
  'comment-foreign',
  'comment-unclosed',
  'space-foreign',
  'trailing-comma',
  'too-deep',
  'too-large',
]);

/** Behind these the text is read as something else than was meant. */
const confusing: ReadonlySet<SyntaxProblemKind> = new Set([
  'property-name-expected',
  'colon-expected',
  'value-expected',
  'value-unknown',
  'sign-unexpected',
  'text-unexpected',
  'string-unclosed',
  'string-unopened',
  'string-quotes',
  'opening-missing',
  'brace-missing',
  'bracket-missing',
]);

/** Where members and items stand that were read as they were meant. */
class ReadMembers {
  private readonly spans: readonly Span[];

  constructor(root: ValueNode | undefined, problems: readonly SyntaxProblem[]) {
    const wrong = problems.filter(({ kind }) => confusing.has(kind));
    this.spans = spansIn(root).filter(span => !wrong.some(problem => touches(problem, span)));
  }

  /** True where such a member stands between two problems, or has the second one in it. */
  isBetween(first: SyntaxProblem, second: SyntaxProblem): boolean {
    const [end, at] = [endOf(first), placeOf(second)];
    return this.spans.some(
      span =>
        span.end > end &&
        span.offset >= Math.min(end, first.end) &&
        (span.end <= at || (isIn(second, span) && at < span.end)),
    );
  }
}

/** A comma is missing before a member, not in it. */
function isIn(problem: SyntaxProblem, { offset }: Span): boolean {
  return problem.kind === 'comma-expected' ? offset < placeOf(problem) : offset <= placeOf(problem);
}

function touches(problem: SyntaxProblem, { offset, end }: Span): boolean {
  return placeOf(problem) < end && Math.max(problem.end, placeOf(problem) + 1) > offset;
}

function spansIn(node: ValueNode | undefined): readonly Span[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'object':
      return node.properties.flatMap(spansOfMember);
    case 'list':
      return node.items.flatMap(spansIn);
    default:
      return [node];
  }
}

function spansOfMember({ keyOffset, colon, value }: PropertyNode): readonly Span[] {
  if (colon < 0 || value === undefined) return [];
  const isPlain = value.kind !== 'object' && value.kind !== 'list';
  return isPlain ? [{ offset: keyOffset, end: value.end }] : spansIn(value);
}
