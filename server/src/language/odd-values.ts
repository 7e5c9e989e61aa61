import type { SyntaxProblemKind } from './request-tree';

/** A value in the dress of another language, or in several pieces. */
export interface OddValue {
  readonly kind: SyntaxProblemKind;
  readonly end: number;
  /** What JSON has for it. */
  readonly meant: string;
}

/** Finds values that have something around them, or that are written in pieces. Each pattern is tried at one place only. */
export class OddValues {
  /** `str("x")`, `("x")`, `aws.String("x")`, `Some(100)`. */
  private readonly callAt = new RegExp(
    `(?:[A-Za-z_][\\w.:]{0,60}[ \\t]?)?\\([ \\t]*(${quoted}|-?\\d{1,18}|true|false)[ \\t]*\\)`,
    'y',
  );
  /** `f"x"` of Python, `@"x"` of C#, `!!bool true` of YAML. */
  private readonly prefixAt = new RegExp(
    `(?:[bfruBFRU]{1,2}(?=")|[@$](?=")|!!\\w{1,20}[ \\t]+)(${quoted}|-?\\d{1,18}|true|false)`,
    'y',
  );
  /** `"a" + "b"`, `"a" . "b"`, and two texts with nothing between. */
  private readonly piecesAt = piecesBetween(`(?:${operator}|[ \\t]+)`);
  /** In a list, two texts with nothing between are two items without a comma. */
  private readonly piecesInListAt = piecesBetween(operator);
  /** `"x""` */
  private readonly closedTwiceAt = /"([^"\\\r\n]+)""(?=[ \t]*(?:[:,}\]\r\n]|$))/y;
  /** `""x""`, where `""` is no text of its own. */
  private readonly quotedTwiceAt = /""([^"\\\r\n,:{}[\]]+)""?(?=[ \t]*(?:[:,}\]\r\n]|$))/y;

  /** The value that begins at an offset in a word that is no JSON. */
  ofWord(text: string, offset: number): OddValue | undefined {
    for (const pattern of [this.callAt, this.prefixAt]) {
      const [whole, meant] = matchAt(pattern, text, offset) ?? [];
      if (whole !== undefined && meant !== undefined)
        return { kind: 'value-wrapped', end: offset + whole.length, meant };
    }
    return undefined;
  }

  /** The text that begins at an offset with a string. */
  ofString(text: string, offset: number, isInList: boolean): OddValue | undefined {
    for (const pattern of [this.quotedTwiceAt, this.closedTwiceAt]) {
      const [whole, meant] = matchAt(pattern, text, offset) ?? [];
      if (whole !== undefined && meant !== undefined) {
        return { kind: 'string-quotes', end: offset + whole.length, meant: `"${meant}"` };
      }
    }
    const [pieces] = matchAt(isInList ? this.piecesInListAt : this.piecesAt, text, offset) ?? [];
    if (pieces === undefined) return undefined;
    const texts = [...pieces.matchAll(new RegExp(quoted, 'g'))].map(([piece]) => piece.slice(1, -1));
    return { kind: 'string-pieces', end: offset + pieces.length, meant: `"${texts.join('')}"` };
  }
}

/** A whole string in one line. The bound keeps the reading of any text linear. */
const quoted = '"(?:[^"\\\\\\r\\n]|\\\\[^\\r\\n]){0,400}"';

const operator = '[ \\t\\r\\n]*(?:\\+|\\.{1,2}|&)[ \\t\\r\\n]*';

/** Strings with something between. Their number is bounded for the same reason. */
function piecesBetween(between: string): RegExp {
  return new RegExp(`${quoted}(?:${between}${quoted}(?![ \\t]*:)){1,20}(?=[ \\t]*(?:[,}\\]\\r\\n]|$))`, 'y');
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
