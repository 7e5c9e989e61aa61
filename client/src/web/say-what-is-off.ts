import * as vscode from 'vscode';
import { WindowAsk } from '../asking/window-ask';
import { openUnsavedRequest } from './new-request';

/** Registers every command of the manifest. A command that needs AWS or a process says so, and where it works. */
export function sayWhatIsOff(manifest: Manifest): vscode.Disposable[] {
  return manifest.contributes.commands.map(({ command }) =>
    vscode.commands.registerCommand(command, command === 'ami.newRequest' ? openUnsavedRequest : sayIsOff),
  );
}

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function sayIsOff(): Promise<void> {
  const text = vscode.l10n.t(
    'VS Code for the Web cannot call AWS. To plan and create images, open this folder in VS Code on your computer.',
  );
  return new WindowAsk().offer({ severity: 'information', text });
}
