import type { Amendment, Attempt } from './mending/amendment';
import type { Span, SyntaxProblem, SyntaxProblemKind } from './request-tree';
import { JsonScanner, type Token } from './scan-json';

/** What is wrong after so many problems is of no use to anybody, and one megabyte of commas has as many. */
const mostProblems = 1000;

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** The tokens of a text one after the other, read as its amendments have it, and what is wrong with them. Begins before the first: call `next`. */
export abstract class RequestTokens {
  readonly problems: Mutable<SyntaxProblem>[] = [];
  protected readonly comments: Span[] = [];
  protected readonly text: string;
  private readonly scanner: JsonScanner;
  protected token: Token = 'unknown';
  protected offset = 0;
  protected end = 0;
  /** The end of the token before this one: where something that is missing would have stood. */
  protected previousEnd = 0;
  /** What is wrong with the token itself. */
  protected amendment: Amendment | undefined;
  protected readonly tokens: number[] = [];
  protected noticedAt = -1;
  private readonly amendments: ReadonlyMap<number, readonly Amendment[]>;
  /** The tokens to come that were put before one of the text, and that one behind them. */
  private coming: ComingToken[] = [];

  constructor(text: string, { amendments, from }: Attempt) {
    this.text = text;
    this.amendments = byOffset(amendments);
    this.scanner = new JsonScanner(
      text,
      (offset, end) => this.comments.push({ offset, end }),
      (kind, offset, end, within) => this.report(kind, offset, end, within && { within }),
    );
    if (from !== undefined) {
      this.scanner.moveTo(from.offset);
      this.end = from.offset;
    }
  }

  /** Called before the first problem is reported. */
  protected abstract noticeFirst(): void;

  protected next(): void {
    this.previousEnd = this.end;
    const coming = this.coming.shift();
    if (coming !== undefined) {
      this.take(coming);
      return;
    }
    const known = this.problems.length;
    this.token = this.scanner.next();
    this.offset = this.scanner.offset;
    this.end = this.scanner.end;
    this.amendment = undefined;
    this.tokens.push(this.offset);
    const amendments = this.amendments.get(this.offset);
    if (amendments !== undefined) this.amend(amendments, known);
  }

  private take({ token, offset, end, amendment }: ComingToken): void {
    this.token = token;
    this.offset = offset;
    this.end = end;
    this.amendment = amendment;
  }

  /** Reads another token, or further ones, than the text has at this place. */
  private amend(amendments: readonly Amendment[], known: number): void {
    const [only] = amendments;
    const { token, offset, end, previousEnd } = this;
    switch (only?.kind) {
      case 'dropped':
        this.report('sign-unexpected', offset, end);
        this.next();
        this.previousEnd = previousEnd;
        return;
      case 'skipped':
        this.problems.length = known;
        this.report('line-repeated', offset, only.end);
        this.jump(only.end);
        this.previousEnd = previousEnd;
        return;
      case 'exchanged':
        this.report('bracket-wrong', offset, end, { insert: { offset, text: only.token } });
        this.token = only.token;
        this.amendment = only;
        return;
      case 'string': {
        this.problems.length = known;
        this.scanner.moveTo(only.end);
        this.take({ token: 'string', offset, end: only.end, amendment: only });
        this.report(only.isOpened ? 'string-unclosed' : 'string-unopened', offset, only.end);
        return;
      }
      default:
        for (const amendment of amendments) {
          if (amendment.kind !== 'inserted') continue;
          const isOpening = amendment.token === '{' || amendment.token === '[';
          const at = isOpening ? offset : previousEnd;
          if (isOpening) this.report('opening-missing', offset, end, { insert: { offset, text: amendment.token } });
          this.coming.push({ token: amendment.token, offset: at, end: at, amendment });
        }
        this.coming.push({ token, offset, end, amendment: undefined });
        this.take(this.coming.shift() ?? { token, offset, end, amendment: undefined });
    }
  }

  /** The value of a string, also of one that lacks a quote. */
  protected stringValue(): string {
    const { amendment, offset, end } = this;
    if (amendment?.kind !== 'string') return this.scanner.stringValue();
    return this.text.slice(amendment.isOpened ? offset + 1 : offset, amendment.isOpened ? end : end - 1);
  }

  /** Goes on at an offset inside or behind the token. */
  protected jump(end: number): void {
    this.scanner.moveTo(end);
    this.end = end;
    this.next();
  }

  /** Takes the rest of the text for read. */
  protected skipRest(): void {
    this.coming = [];
    this.scanner.moveTo(this.text.length);
    this.token = 'end';
  }

  /** Takes what stands up to an offset into the token. */
  protected extend(end: number): void {
    this.scanner.moveTo(end);
    this.end = end;
  }

  protected is(kind: Token): boolean {
    return this.token === kind;
  }

  protected report(
    kind: SyntaxProblemKind,
    offset: number,
    end: number,
    more?: Pick<SyntaxProblem, 'within' | 'insert' | 'meant'>,
  ): void {
    if (this.noticedAt < 0) {
      this.noticedAt = this.offset;
      this.noticeFirst();
    }
    if (this.problems.length < mostProblems) this.problems.push({ kind, offset, end, ...more });
  }
}

interface ComingToken {
  readonly token: Token;
  readonly offset: number;
  readonly end: number;
  readonly amendment: Amendment | undefined;
}

function byOffset(amendments: readonly Amendment[]): ReadonlyMap<number, readonly Amendment[]> {
  const grouped = new Map<number, readonly Amendment[]>();
  for (const each of amendments) grouped.set(each.offset, [...(grouped.get(each.offset) ?? []), each]);
  return grouped;
}
