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
  for (const found of text.matchAll(opening)) {
    const { index, 0: line, 1: program, 2: before = '', 3: quote = '', 4: end = '', 5: after = '' } = found;
    const options = `${before} ${after}`;
    const redirected = />[ \t]*["']?([\w./~$-]{1,200})/.exec(options)?.[1];
    const name = redirected ?? (program === 'tee' ? /[\w./~$-]{1,200}/.exec(options)?.[0] : undefined);
    const start = index + line.length;
    const body = text.slice(start, start + longest);
    const length = new RegExp(`^[ \\t]*${end}[ \\t]*$`, 'm').exec(body)?.index;
    if (name === undefined || length === undefined) continue;
    const pieces = shell.literalOf?.(`$(cat <<${quote}${end}${quote}\n${body.slice(0, length)}${end})`);
    if (pieces !== undefined) files.set(plainName(name), { pieces });
  }
  return files;
}

const opening = /\b(cat|tee)\b([^\n<]{0,200})<<-?[ \t]*(['"]?)([A-Za-z_]\w{0,50})\3([^\n]{0,200})\n/g;

/** Here-strings that PowerShell passes on to `Set-Content` or `Out-File`. */
export function hereStrings(text: string, shell: Shell): ScriptFiles {
  const files = new Map<string, Word>();
  for (const { index, 1: quote = '' } of text.matchAll(/@(['"])[ \t]*\r?\n/g)) {
    const source = text.slice(index, index + longest);
    const end = source.search(new RegExp(`\\n${quote}@`));
    if (end < 0) continue;
    const written = /^\s*\|\s*(?:Set-Content|Out-File)\b([^\n;|]{0,200})/i.exec(source.slice(end + 3));
    const name = /[\w./\\~-]+\.(?:json|ya?ml|txt)\b/i.exec(written?.[1] ?? '')?.[0];
    const [word] = name === undefined ? [] : (lex(source.slice(0, end + 3), shell)[0] ?? []);
    if (name !== undefined && word !== undefined) files.set(plainName(name), word);
  }
  return files;
}

/** Longer than any request, in UTF-16 units. */
const longest = 20_000;

function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\.\//, '');
}
