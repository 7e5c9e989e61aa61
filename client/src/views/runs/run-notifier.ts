import * as vscode from 'vscode';
import type { RefusalOffer } from '../../refusal';
import type { Run } from '../../runs/run';
import type { Notifier } from '../../runs/runs';
import type { Notice, NoticeAction } from '../../runs/words/notice';
import { readSettings } from '../../settings';

/** Tells how runs end, once and with what to do next. Their start needs no message: its progress is on the screen. */
export function runNotifier({ log, offersOf }: NoticeSources): Notifier {
  return {
    started: notice => log.info(notice.message),
    ended: (notice, runs) => {
      log.info(notice.message);
      if (!readSettings().notifications) return;
      const offers = [...notice.actions.map(action => wireAction(action, runs)), ...offersOf(notice, runs)];
      tell(notice, offers).catch((error: unknown) => log.error(String(error)));
    },
  };
}

export interface NoticeSources {
  readonly log: Pick<vscode.LogOutputChannel, 'info' | 'error'>;
  /** What can be done about the failure that a notice tells of. */
  readonly offersOf: (notice: Notice, runs: readonly Run[]) => readonly RefusalOffer[];
}

async function tell(notice: Notice, offers: readonly RefusalOffer[]): Promise<void> {
  const picked = await show[notice.severity](notice.message, ...offers.map(({ title }) => title));
  await offers.find(({ title }) => title === picked)?.run();
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
    case 'show-run':
      return { title, run: () => vscode.commands.executeCommand('ami.showRun', node) };
    case 'run-again':
      return { title, run: () => vscode.commands.executeCommand('ami.runAgain', node) };
  }
}
