import type { Kind } from './kinds';
import { piecesOf, replaced } from './pieces';
import { isOfSteps } from './samples';

/** Wherever one of the signs stands. */
function ofSigns(title: string, signs: string, write: (sign: string) => string, mayBeRight?: Kind['mayBeRight']): Kind {
  return {
    title,
    mayBeRight,
    plant: text =>
      piecesOf(text)
        .filter(({ kind, written }) => kind === 'sign' && signs.includes(written))
        .map(piece => replaced(text, piece, write(piece.written))),
  };
}

/** At the ends of the lines of a file that has some. */
function ofLineEnds(title: string, write: (sign: string) => string, mayBeRight?: Kind['mayBeRight']): Kind {
  return {
    title,
    mayBeRight,
    plant: text =>
      [...text.matchAll(/,(?=\r?\n)/g)].map(({ index }) =>
        replaced(text, { offset: index, end: index + 1 }, write(',')),
      ),
  };
}

const others: Readonly<Record<string, string>> = { '{': '[', '[': '{', '}': ']', ']': '}' };

function other(sign: string): string {
  return others[sign] ?? sign;
}

export const signsKinds: readonly Kind[] = [
  ofSigns('a comma missing', ',', () => ''),
  ofSigns('a comma twice', ',', () => ',,'),
  ofSigns('a comma twice with space', ',', () => ', ,'),
  ofSigns('a semicolon for a comma', ',', () => ';'),
  ofSigns('a colon for a comma', ',', () => ':'),
  ofLineEnds('a point for a comma', () => '.'),
  ofSigns('a wide comma', ',', () => '，'),
  ofSigns('a plus for a comma', ',', () => ' +'),
  ofSigns('a bar for a comma', ',', () => ' |'),
  ofSigns('a word for a comma', ',', () => ' and '),
  ofSigns('a comma before the closing bracket', '}]', sign => `,${sign}`, isOfSteps),
  ofSigns('a comma behind the opening bracket', '{[', sign => `${sign},`),
  ofSigns('a closing bracket missing', '}]', () => ''),
  ofSigns('a closing bracket twice', '}]', sign => sign + sign),
  ofSigns('another closing bracket', '}]', other),
  ofSigns('a parenthesis that closes', '}]', () => ')'),
  ofSigns('an opening bracket missing', '{[', () => ''),
  ofSigns('an opening bracket twice', '{[', sign => sign + sign),
  ofSigns('another opening bracket', '{[', other),
  ofSigns('a parenthesis that opens', '{[', () => '('),
  ofLineEnds('a comment of JavaScript behind a line', () => ', // note', isOfSteps),
  ofLineEnds('a comment of C behind a line', () => ', /* note */', isOfSteps),
  ofLineEnds('a comment of a shell behind a line', () => ', # note'),
  ofLineEnds('a comment of SQL behind a line', () => ', -- note'),
  ofLineEnds('a comment of INI behind a line', () => ', ; note'),
  ofLineEnds('a comment of HTML behind a line', () => ', <!-- note -->'),
  ofLineEnds('a comment of a batch file behind a line', () => ', REM note'),
  ofLineEnds('a backslash at the end of a line', () => ', \\'),
  ofLineEnds('a backtick at the end of a line', () => ', `'),
  ofLineEnds('a caret at the end of a line', () => ', ^'),
  ofLineEnds('a pilcrow at the end of a line', () => ',¶'),
  ofLineEnds('dots behind a line', () => ', ...'),
];
