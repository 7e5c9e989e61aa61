import { t } from '@vscode/l10n';
import type { Notation } from '../notation';
import { cmd } from '../shell/cmd';
import { cmdWriting } from '../shell/shell-writing';
import { writeFlags } from '../shell/write-flags';
import { readCalls } from './cli';

/** The AWS CLI in the command prompt of Windows and in batch files. */
export const cliCmd: Notation = {
  id: 'cli-cmd',
  title: () => t('AWS CLI in the Windows command prompt'),
  read: text => readCalls(text, cmd),
  write: request => writeFlags(request, cmdWriting),
};
