import type { App } from './app';
import type { Command } from './command';
import { reportFailure } from './report-failure';

/** Runs a command inside the one place that turns what goes wrong into a message. */
export async function runCommand(app: App, command: Command, args: readonly unknown[]): Promise<unknown> {
  try {
    return await command.run(app, ...args);
  } catch (error) {
    await reportFailure(app, command, error);
    return undefined;
  }
}
