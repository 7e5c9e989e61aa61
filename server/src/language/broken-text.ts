import { type OddValue, OddValues } from './odd-values';
import { RequestTokens } from './request-tokens';
import type { NumberNode, SyntaxProblemKind, ValueNode } from './request-tree';
import { resolveEscapes, type Token } from './scan-json';
import { WrittenNumbers } from './written-number';

/** What a reader passes over in a text that is no JSON: each method takes the tokens that belong together, and reports them as one problem. */
export abstract class BrokenText extends RequestTokens {
  private readonly numbers = new WrittenNumbers();
  protected readonly oddValues = new OddValues();
  private readonly valueAt =
    /[ \t]*(?:"(?:[^"\\\r\n]|\\[^\r\n]){0,400}"(?=[ \t]*(?:[,}\]\r\n]|$))|-?\d[\d.]*(?=[ \t]*[,}\]\r\n])|(?:true|false|null)\b|[{[])/y;
  private readonly nameAt = /\s*(?:"[^"\\\r\n]{1,100}"\s*:|[{[])/y;

  /** Words before the request, such as a sentence, the head of a log entry or an assignment, are one problem, and so is a text without a request. */
  protected skipToRequest(): void {
    const { offset } = this;
    const brace = /\{(?=\s*(?:["'\r\n]|$))/g;
    brace.lastIndex = offset;
    const end = brace.test(this.text) ? brace.lastIndex - 1 : this.text.length;
    this.report('text-unexpected', offset, this.text.slice(0, end).trimEnd().length);
    this.jump(end);
  }

  /** True where the text ends in a string: that it is not closed says it all. */
  protected isCutOff(): boolean {
    return this.is('end') && this.problems.at(-1)?.kind === 'string-unclosed';
  }

  /** `=`, `=>` or a wide colon between a name and its value, as other languages and keyboards write it, or a comma that was meant for one. */
  protected isForeignColon(): boolean {
    const isOther = this.is('unknown')
      ? /^(?:=>?|：|;|->?|–|\|)$/.test(this.text.slice(this.offset, this.end))
      : this.is(',') && this.isBeforeValue();
    if (!isOther) return false;
    this.report('colon-foreign', this.offset, this.end);
    return true;
  }

  /** True where a value follows that no colon makes the next name. */
  private isBeforeValue(): boolean {
    this.valueAt.lastIndex = this.end;
    return this.valueAt.test(this.text);
  }

  /** `::` and `:=`, of which one colon is meant. */
  protected skipColons(): void {
    const { offset } = this;
    while (this.is(':') || (this.is('unknown') && /^[=>]+$/.test(this.text.slice(this.offset, this.end)))) this.next();
    if (this.offset !== offset) this.report('sign-unexpected', offset, this.previousEnd);
  }

  /** `;` before a comma or a closing bracket, where it is too much. */
  protected isSignBeforeComma(): boolean {
    const { offset, end } = this;
    if (!this.is('unknown') || this.text.charAt(offset) !== ';' || end !== offset + 1) return false;
    if (!/^(?:[ \t]*,|\s*[}\]])/.test(this.text.slice(end, end + 200))) return false;
    this.report('sign-unexpected', offset, end);
    this.next();
    return true;
  }

  /** A colon between two elements, where a comma was meant. */
  protected isColonForComma(): boolean {
    if (!this.is(':')) return false;
    this.nameAt.lastIndex = this.end;
    if (!this.nameAt.test(this.text)) return false;
    this.report('comma-foreign', this.offset, this.end);
    return true;
  }

  /** A value in the dress of another language: `f"web"`, `str(100)`. Undefined where what is meant by it is no value either. */
  protected oddValue(odd: OddValue): ValueNode | undefined {
    const { offset } = this;
    const { end, meant } = odd;
    this.report(odd.kind, offset, end, { meant });
    this.jump(end);
    if (meant.startsWith('"')) return { kind: 'string', offset, end, value: resolveEscapes(meant.slice(1, -1)) };
    if (meant === 'true' || meant === 'false') return { kind: 'boolean', offset, end, value: meant === 'true' };
    return { kind: 'number', offset, end, value: Number(meant), literal: meant };
  }

  /** `;` or a wide comma between two elements. */
  protected isForeignComma(): boolean {
    if (!this.is('unknown') || !/^[;，、.]$/.test(this.text.slice(this.offset, this.end))) return false;
    this.report('comma-foreign', this.offset, this.end);
    return true;
  }

  /** `3,000` and `100 GiB`: a member has one value, so what looks like two is one number. */
  protected writtenNumber(): NumberNode | undefined {
    if (!this.is('number') && !this.is('unknown')) return undefined;
    const { offset } = this;
    const number = this.numbers.at(this.text, offset);
    if (number === undefined) return undefined;
    this.report(number.kind, offset, number.end);
    this.jump(number.end);
    return { kind: 'number', offset, end: number.end, value: number.value, literal: String(number.value) };
  }

  /** True where a value stands behind a name that has no colon: further down, it would be the next member. */
  protected isValueInLine(): boolean {
    switch (this.token) {
      case '{':
      case '[':
        return true;
      case 'string':
      case 'number':
      case 'true':
      case 'false':
      case 'null':
        return this.isOnSameLine();
      default:
        return false;
    }
  }

  protected isOnSameLine(): boolean {
    return !/[\r\n]/.test(this.text.slice(this.previousEnd, this.offset));
  }

  /** True where a colon follows the token, with nothing but white space between. */
  protected isBeforeColon(): boolean {
    let at = this.end;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return this.text.charCodeAt(at) === 0x3a;
  }

  /** Skips a value that nests too deeply, by counting brackets: no recursion. */
  protected tooDeep(): undefined {
    this.report('too-deep', this.offset, this.end);
    let open = 0;
    do {
      if (this.is('{') || this.is('[')) open++;
      if (this.is('}') || this.is(']')) open--;
      this.next();
    } while (open > 0 && !this.is('end'));
    return undefined;
  }

  /** Reports a run of text that is no JSON, such as `True` or `'a b'`, once. */
  protected unknown(): void {
    const { offset } = this;
    const known = this.problems.length;
    const first = this.text.charAt(offset);
    const isEscaped = first === '\\' && this.end > offset + 2;
    const kind: SyntaxProblemKind = isEscaped
      ? 'quotes-escaped'
      : /['`]/.test(first)
        ? 'single-quotes'
        : 'value-unknown';
    const hasTag = this.skipRun();
    this.reportRun(hasTag ? 'template-tag' : kind, offset, known);
  }

  /** Words and tags of one line; true when a tag was among them. */
  protected skipRun(): boolean {
    let hasTag = false;
    do {
      hasTag ||= this.is('template');
      this.next();
    } while ((this.is('unknown') || this.is('template')) && this.isOnSameLine());
    return hasTag;
  }

  /** A tag in the place of a value, with what stands around it: `{% if x %}true{% else %}false{% endif %}`. */
  protected templateValue(): void {
    const { offset } = this;
    const known = this.problems.length;
    do this.next();
    while (!this.is('end') && !isStructure(this.token) && this.isOnSameLine());
    this.reportRun('template-tag', offset, known);
  }

  /** One problem for all that was skipped since, in the place of what was found in it. */
  protected reportRun(kind: SyntaxProblemKind, offset: number, known: number): void {
    const behind = this.problems.splice(known).filter(problem => problem.offset >= this.previousEnd);
    this.report(kind, offset, this.previousEnd);
    this.problems.push(...behind);
  }
}

function isStructure(token: Token): boolean {
  return token === '}' || token === ']' || token === ',';
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
