import * as vscode from 'vscode';

/** Registers the commands that `package.json` contributes. What they do is loaded with the first that runs. */
export function registerCommands(
  { contributes }: { readonly contributes: { readonly commands: readonly { readonly command: string }[] } },
  run: (id: string, args: readonly unknown[]) => Promise<unknown>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...contributes.commands.map(({ command }) =>
      vscode.commands.registerCommand(command, (...args: unknown[]) => run(command, args)),
    ),
  );
}
