import { t } from '@vscode/l10n';
import type { Notation } from '../notation';
import { powershell } from '../shell/powershell';
import { quotePowershell } from '../shell/quote';
import { writeFlags } from '../shell/write-flags';
import { readCalls } from './cli';

/** The AWS CLI in PowerShell. Versions differ in how they pass on inner quotes, so JSON goes through a file. */
export const cliPowershell: Notation = {
  id: 'cli-powershell',
  title: () => t('AWS CLI in PowerShell'),
  read: text => readCalls(text, powershell),
  write: request =>
    writeFlags(request, {
      quote: quotePowershell,
      lineEnd: ' `\n  ',
      takesJson: false,
      writeFile: json => `@'\n${json}\n'@ | Set-Content -Encoding ascii request.json\n`,
    }),
};
