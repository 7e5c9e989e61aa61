import { t } from '@vscode/l10n';
import { closingQuote } from '../literals/skip-expression';
import type { Notation, Reading } from '../notation';
import { findCalls } from '../shell/find-calls';
import { lex } from '../shell/lex';
import { posixShell } from '../shell/posix';
import { readCall } from '../shell/read-call';
import type { Shell } from '../shell/shell';
import { posixWriting } from '../shell/shell-writing';
import { writeFlags } from '../shell/write-flags';

/** The AWS CLI in sh, bash and zsh. */
export const cli: Notation = {
  id: 'cli',
  title: () => t('AWS CLI'),
  read: text => readCalls(text, posixShell),
  write: request => writeFlags(request, posixWriting),
};

/** Every call of create-image in a script; without one, options or shorthand that were copied without the command. */
export function readCalls(text: string, shell: Shell): Reading {
  const files = shell.filesIn?.(text);
  for (const script of [text, quotedCommands(text), withoutComments(text)]) {
    const calls = findCalls(script, shell);
    if (calls.length > 0) return { requests: calls.map(call => readCall(call, files)) };
  }
  const words = lex(text, shell).flat();
  const [first] = words;
  const start = typeof first?.pieces[0] === 'string' ? first.pieces[0] : '';
  if (start.startsWith('--')) return { requests: [readCall({ words, target: [] })] };
  const option = /^["']?DeviceName=/.test(start) ? '--block-device-mappings' : '--tag-specifications';
  if (/^["']?(?:DeviceName|ResourceType)=/.test(start)) {
    return { requests: [readCall({ words: [{ pieces: [option] }, ...words], target: [] })] };
  }
  return { reason: t('The text contains no aws ec2 create-image command.') };
}

/** The commands that a program has in texts of its own, a line each: `run("aws ec2 create-image …")`. */
function quotedCommands(text: string): string {
  const commands = [...text.matchAll(/\bec2\s+create-image\b/g)].map(({ index }) => {
    const line = text.slice(Math.max(0, text.lastIndexOf('\n', index), index - longestBefore), index);
    const open = /(["'`])[^"'`]*$/.exec(line);
    if (open === null) return '';
    const start = index - line.length + open.index;
    return text.slice(start + 1, closingQuote(text, start) - 1).replace(/\\(["'`\\])/g, '$1');
  });
  return commands.join('\n');
}

/** Characters between a quotation mark and the command in it. */
const longestBefore = 500;

/** A command that somebody has put out of use, and copies all the same. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#+|\/\/|rem\b|::)[ \t]?/gim, '');
}
