import { t } from '@vscode/l10n';
import type { Notation } from '../notation';
import { powershell } from '../shell/powershell';
import { powershellWriting } from '../shell/shell-writing';
import { writeFlags } from '../shell/write-flags';
import { readCalls } from './cli';

/** The AWS CLI in PowerShell. Versions differ in how they pass on inner quotes, so JSON goes through a file. */
export const cliPowershell: Notation = {
  id: 'cli-powershell',
  title: () => t('AWS CLI in PowerShell'),
  read: text => readCalls(text, powershell),
  write: request => writeFlags(request, powershellWriting),
};
