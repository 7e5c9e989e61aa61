import { lex } from './lex';
import type { Shell, Word } from './shell';

/** The texts that a script itself writes to files, by their names as it writes them. */
export type ScriptFiles = ReadonlyMap<string, Word>;

/** A file that is named with `file://`, if the script writes it. */
export function fileIn(files: ScriptFiles, address: string): Word | undefined {
  return files.get(plainName(address.replace(/^fileb?:\/\//, '')));
}

/** Here-documents that `cat` or `tee` writes, in sh, bash and zsh. */
export function hereDocuments(text: string, shell: Shell): ScriptFiles {
  const files = new Map<string, Word>();
  const ends = new LinesOfOneWord(text);
  for (const found of text.matchAll(opening)) {
    const { index, 0: line, 1: program, 2: before = '', 3: quote = '', 4: end = '', 5: after = '' } = found;
    const options = `${before} ${after}`;
    const redirected = />[ \t]*["']?([\w./~$-]{1,200})/.exec(options)?.[1];
    const name = redirected ?? (program === 'tee' ? /[\w./~$-]{1,200}/.exec(options)?.[0] : undefined);
    const start = index + line.length;
    const stop = ends.next(end, start);
    if (name === undefined || stop === undefined || stop > start + longest) continue;
    const pieces = shell.literalOf?.(`$(cat <<${quote}${end}${quote}\n${text.slice(start, stop)}${end})`);
    if (pieces !== undefined) files.set(plainName(name), { pieces });
  }
  return files;
}

const opening = /\b(cat|tee)\b([^\n<]{0,200})<<-?[ \t]*(['"]?)([A-Za-z_]\w{0,50})\3([^\n]{0,200})\n/g;

/** The lines of a text that are one word and nothing else, found in one pass however many are asked for. */
class LinesOfOneWord {
  private readonly places = new Map<string, number[]>();

  constructor(text: string) {
    for (const { index, 1: word = '' } of text.matchAll(/^[ \t]*([A-Za-z_]\w{0,50})[ \t]*$/gm)) {
      const known = this.places.get(word);
      if (known === undefined) this.places.set(word, [index]);
      else known.push(index);
    }
    for (const places of this.places.values()) places.reverse();
  }

  /** The first line of this word from an offset on. Each offset is behind the one before. */
  next(word: string, offset: number): number | undefined {
    const places = this.places.get(word) ?? [];
    while ((places.at(-1) ?? offset) < offset) places.pop();
    return places.at(-1);
  }
}

/** Here-strings that PowerShell passes on to `Set-Content` or `Out-File`. */
export function hereStrings(text: string, shell: Shell): ScriptFiles {
  const files = new Map<string, Word>();
  const begin = /@(['"])[ \t]*\r?\n/g;
  for (let found = begin.exec(text); found !== null; found = begin.exec(text)) {
    const { index, 1: quote = '' } = found;
    const end = text.indexOf(`\n${quote}@`, index);
    // The rest of the text is in this string.
    if (end < 0) break;
    begin.lastIndex = end + 3;
    if (end > index + longest) continue;
    const written = /^\s*\|\s*(?:Set-Content|Out-File)\b([^\n;|]{0,200})/i.exec(
      text.slice(end + 3, end + 3 + longestAfter),
    );
    const name = /[\w./\\~-]+\.(?:json|ya?ml|txt)\b/i.exec(written?.[1] ?? '')?.[0];
    const [word] = name === undefined ? [] : (lex(text.slice(index, end + 3), shell)[0] ?? []);
    if (name !== undefined && word !== undefined) files.set(plainName(name), word);
  }
  return files;
}

/** Characters behind a here-string in which the command is that writes it. */
const longestAfter = 500;

/** Longer than any request, in UTF-16 units. */
const longest = 20_000;

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\.\//, '');
}
