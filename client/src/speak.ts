import { config } from '@vscode/l10n';
import * as vscode from 'vscode';

// The editor loads the bundle of its language before it loads the extension. The entry imports this file first, so that
// even the texts of module constants, such as the titles of commands, are in that language.
if (vscode.l10n.bundle !== undefined) config({ contents: vscode.l10n.bundle });
