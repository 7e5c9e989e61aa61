import type { Kind } from './kinds';
import { isOfSteps } from './samples';

/** A line between others: `write` gets it with what is before and behind. Undefined where the mistake cannot be made with it. */
function ofLines(
  title: string,
  write: (line: string) => string | undefined,
  isMeant = isMember,
  mayBeRight?: Kind['mayBeRight'],
): Kind {
  return {
    title,
    mayBeRight,
    plant: text => {
      const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
      const lines = text.split(lineBreak);
      if (lines.length < 3) return [];
      return lines.flatMap((line, index) => {
        const by = isMeant(line) ? write(line) : undefined;
        return by === undefined ? [] : [lines.with(index, by.replaceAll('\n', lineBreak)).join(lineBreak)];
      });
    },
  };
}

/** A member in a line of its own. */
function isMember(line: string): boolean {
  return /^\s*"[^"]*":.*[^[{]$/.test(line);
}

function isOpening(line: string): boolean {
  return /^\s*"[^"]*":\s*[[{]$/.test(line);
}

/** An item of a list that stands in a line of its own. */
function isItem(line: string): boolean {
  return /^\s*\{.*\},?$/.test(line);
}

function isAny(line: string): boolean {
  return /\S/.test(line) && !/^[{}]/.test(line);
}

function half(line: string, part: number): string {
  const start = line.length - line.trimStart().length;
  return line.slice(0, start + Math.ceil((line.length - start) * part));
}

/** A request that is cut in a name, a value or between them; what is left cannot be a whole member. */
function cut(line: string, part: number): string | undefined {
  const left = half(line, part);
  return /[,}\]]$/.test(left) ? undefined : left;
}

export const linesKinds: readonly Kind[] = [
  ofLines('a member lost', line => (/"(?:InstanceId|id|keep)":/.test(line) ? '' : undefined)),
  ofLines('a member twice', line => `${line.replace(/,?$/, ',')}\n${line}`),
  ofLines('an item of a list twice', line => `${line.replace(/,?$/, ',')}\n${line}`, isItem),
  ofLines('a line cut in its first half', line => cut(line, 0.3)),
  ofLines('a line cut in the middle', line => cut(line, 0.5)),
  ofLines('a line cut in its second half', line => cut(line, 0.8)),
  ofLines('a line without its beginning', line => line.replace(/^(\s*)"[^"]*"(?=:)/, '$1')),
  ofLines('a note before a line', line => `  TODO check this\n${line}`),
  ofLines('a sentence before a line', line => `  this is the old one, do not use\n${line}`),
  ofLines('a comment of a shell before a line', line => `  # keep\n${line}`),
  ofLines('a comment of JavaScript before a line', line => `  // keep\n${line}`, isMember, isOfSteps),
  ofLines('a comment of SQL before a line', line => `  -- keep\n${line}`),
  ofLines('a comment of HTML before a line', line => `  <!-- keep -->\n${line}`),
  ofLines('a comment of INI before a line', line => `  ; keep\n${line}`),
  ofLines('a comment that is not closed', line => `  /* keep\n${line}`),
  ofLines('dots in a line of their own', line => `${line}\n  ...`),
  ofLines('dots in brackets', line => `${line}\n  [...]`),
  ofLines('a mark of a cut', line => `${line}\n  --- 8< ---`),
  ofLines('a bullet before a line', line => line.replace(/^(\s*)/, '$1- ')),
  ofLines('a number before a line', line => line.replace(/^(\s*)/, '$112. ')),
  ofLines('an arrow before a line', line => line.replace(/^(\s*)/, '$1=> ')),
  ofLines('a plus before a line', line => `+${line}`),
  ofLines('a quote mark of a mail before a line', line => `> ${line}`),
  ofLines('a star around a line', line => line.replace(/^(\s*)(.*?)(,?)$/, '$1**$2**$3')),
  ofLines('a no-break space before a line', line => `\u00a0${line}`),
  ofLines('a byte order mark before a line', line => `\ufeff${line}`),
  ofLines('a line with a name only', line => line.replace(/:.*$/, '')),
  ofLines('a line with name and colon only', line => line.replace(/:.*$/, ':')),
  ofLines('a line that opens a list, twice', line => `${line}\n${line}`, isOpening),
  ofLines('a tag of a template between lines', line => `{% if x %}\n${line}`, isAny),
  ofLines('a prompt between lines', line => `$\n${line}`),
  ofLines('a page break between lines', line => `\f${line}`),
  ofLines('a conflict', line => `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> main`),
];
