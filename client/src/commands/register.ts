import * as vscode from 'vscode';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import { Refusal, type RefusalOffer } from '../refusal';
import type { App } from './app';
import type { Command } from './command';

/** Registers the commands, each inside the one place that turns what goes wrong into a message. */
export function registerCommands(app: App, commands: readonly Command[]): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map(command =>
      vscode.commands.registerCommand(command.id, async (...args: unknown[]) => {
        try {
          return await command.run(app, ...args);
        } catch (error) {
          await report(app, command, error);
          return undefined;
        }
      }),
    ),
  );
}

async function report(app: App, command: Command, error: unknown): Promise<void> {
  if (error instanceof Refusal) {
    app.log.info(`${command.id}: ${error.message}`);
    return offer(error.message, error.offers);
  }
  if (error instanceof AwsFailure) {
    if (error.code === 'Aborted') return;
    const explained = describeFailure(app, error);
    app.log.warn(`${command.id}: ${error.code}: ${explained.sentence}`);
    return offer(vscode.l10n.t('{0} failed: {1}', command.title, explained.sentence), explained.offers);
  }
  app.log.error(error instanceof Error ? error : String(error));
  const showLog = { title: vscode.l10n.t('Show Log'), run: () => app.log.show() };
  return offer(vscode.l10n.t('{0} failed. This is a mistake of the extension; the log says more.', command.title), [
    showLog,
  ]);
}

async function offer(message: string, offers: readonly RefusalOffer[]): Promise<void> {
  const picked = await vscode.window.showErrorMessage(message, ...offers.map(({ title }) => title));
  await offers.find(({ title }) => title === picked)?.run();
}
