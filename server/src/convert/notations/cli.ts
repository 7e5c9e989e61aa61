import { t } from '@vscode/l10n';
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
  const calls = findCalls(text, shell);
  if (calls.length > 0) return { requests: calls.map(readCall) };
  const words = lex(text, shell).flat();
  const [first] = words;
  const start = typeof first?.pieces[0] === 'string' ? first.pieces[0] : '';
  if (start.startsWith('--')) return { requests: [readCall({ words, target: [] })] };
  const option = /^["']?DeviceName=/.test(start) ? '--block-device-mappings' : '--tag-specifications';
  if (/^["']?(?:DeviceName|ResourceType)=/.test(start)) {
    return { requests: [readCall({ words: [{ pieces: [option] }, ...words], target: [] })] };
  }
  return { reason: t('The text has no command aws ec2 create-image.') };
}
