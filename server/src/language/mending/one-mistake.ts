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
  if (problems.length < 2) return problems;
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
  if (first.kind === second.kind && ofOneMember.has(first.kind)) return false;
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

/** Each makes its own member wrong, and not the next one in the same way. */
const ofOneMember: ReadonlySet<SyntaxProblemKind> = new Set(['string-unclosed']);

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
  /** In the order of the text. */
  private readonly spans: readonly Span[];

  constructor(root: ValueNode | undefined, problems: readonly SyntaxProblem[]) {
    this.spans = withoutTouched(
      spansIn(root),
      inOrder(problems).filter(({ kind }) => confusing.has(kind)),
    );
  }

  /** True where such a member stands between two problems, or has the second one in it. */
  isBetween(first: SyntaxProblem, second: SyntaxProblem): boolean {
    const [end, at] = [endOf(first), placeOf(second)];
    for (let index = this.firstFrom(Math.min(end, first.end)); index < this.spans.length; index++) {
      const span = this.spans[index];
      if (span === undefined || span.offset > at) return false;
      if (span.end > end && (span.end <= at || (isIn(second, span) && at < span.end))) return true;
    }
    return false;
  }

  private firstFrom(offset: number): number {
    let [low, high] = [0, this.spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.offset ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Both in the order of the text, so that each is looked at once. */
function withoutTouched(spans: readonly Span[], problems: readonly SyntaxProblem[]): readonly Span[] {
  let next = 0;
  let end = 0;
  return spans.filter(span => {
    for (
      let problem = problems[next];
      problem !== undefined && placeOf(problem) < span.end;
      problem = problems[++next]
    ) {
      end = Math.max(end, problem.end, placeOf(problem) + 1);
    }
    return end <= span.offset;
  });
}

/** A comma is missing before a member, not in it. */
function isIn(problem: SyntaxProblem, { offset }: Span): boolean {
  return problem.kind === 'comma-expected' ? offset < placeOf(problem) : offset <= placeOf(problem);
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
