import * as vscode from 'vscode';
import type { App } from './app';
import type { Command } from './command';
import { reportFailure } from './report-failure';

/** Registers the commands, each inside the one place that turns what goes wrong into a message. */
export function registerCommands(app: App, commands: readonly Command[]): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map(command =>
      vscode.commands.registerCommand(command.id, async (...args: unknown[]) => {
        try {
          return await command.run(app, ...args);
        } catch (error) {
          await reportFailure(app, command, error);
          return undefined;
        }
      }),
    ),
  );
}
