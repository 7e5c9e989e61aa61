import * as vscode from 'vscode';
import type { App } from '../../app';
import type { RefusalOffer } from '../../refusal';
import { showPointer } from '../../requests/show-pointer';
import type { Run } from '../../runs/run';
import type { Notifier } from '../../runs/runs';
import type { Notice, NoticeAction } from '../../runs/words/notice';
import { readSettings } from '../../settings';
import { wireOffers } from '../explain-to-person';

/** Tells how runs end, once and with what to do next. Their start needs no message: its progress is on the screen. */
export function runNotifier(app: () => App): Notifier {
  return {
    started: notice => app().log.info(notice.message),
    ended: (notice, runs) => {
      app().log.info(notice.message);
      if (readSettings().notifications) {
        tell(app(), notice, runs).catch((error: unknown) => app().log.error(String(error)));
      }
    },
  };
}

async function tell(app: App, notice: Notice, runs: readonly Run[]): Promise<void> {
  const offers = [
    ...notice.actions.map(action => wireAction(action, runs)),
    ...wireOffers(app, notice.offers, { showPlace: placeOf(app, runs) }),
  ];
  const picked = await show[notice.severity](notice.message, ...offers.map(({ title }) => title));
  await offers.find(({ title }) => title === picked)?.run();
}

/** Jumps into the file that the run was made from. */
function placeOf(app: App, [run]: readonly Run[]): ((pointer: string) => unknown) | undefined {
  const file = run?.file;
  return file ? pointer => showPointer(app, file, pointer) : undefined;
}

const show = {
  information: (message: string, ...items: string[]) => vscode.window.showInformationMessage(message, ...items),
  warning: (message: string, ...items: string[]) => vscode.window.showWarningMessage(message, ...items),
  error: (message: string, ...items: string[]) => vscode.window.showErrorMessage(message, ...items),
};

function wireAction({ kind, title }: NoticeAction, runs: readonly Run[]): RefusalOffer {
  const [run] = runs;
  const node = run && { kind: 'run', run };
  switch (kind) {
    case 'copy-id':
      return { title, run: () => vscode.commands.executeCommand('ami.copyId', run?.imageId) };
    case 'show-in-tree':
      return {
        title,
        run: () =>
          runs.length === 1 && run?.imageId
            ? vscode.commands.executeCommand('ami.revealImage', run.imageId)
            : vscode.commands.executeCommand('ami.runs.focus'),
      };
    case 'open-in-console':
      return { title, run: () => vscode.commands.executeCommand('ami.openInConsole', node) };
    case 'run-again':
      return { title, run: () => vscode.commands.executeCommand('ami.runAgain', node) };
  }
}
