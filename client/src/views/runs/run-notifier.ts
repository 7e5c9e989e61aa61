import { t } from '@vscode/l10n';
import type { Ask } from '../../asking/ask';
import type { Editor } from '../../asking/editor';
import type { Log } from '../../log';
import type { RefusalOffer } from '../../refusal';
import type { Run } from '../../runs/run';
import type { Notifier } from '../../runs/runs';
import { isFailed } from '../../runs/words/batch-notice';
import type { Notice, NoticeAction } from '../../runs/words/notice';

export interface NotifierSources {
  readonly ask: Pick<Ask, 'offer'>;
  readonly editor: Pick<Editor, 'run'>;
  readonly log: Log;
  /** Whether the person wants notifications. */
  readonly isWanted: () => boolean;
  /** The person wants no more of them. */
  readonly turnOff: () => Promise<void>;
  /** What can be done about the failure that a notice tells of. */
  readonly offersOf: (notice: Notice, runs: readonly Run[]) => readonly RefusalOffer[];
}

/** Tells how runs end, once and with what to do next. Their start needs no message: its progress is on the screen. */
export function runNotifier(sources: NotifierSources): Notifier {
  const { ask, editor, log, isWanted, turnOff, offersOf } = sources;
  return {
    started: notice => log.info(notice.message),
    ended: (notice, runs) => {
      log.info(notice.message);
      if (!isWanted()) return;
      const offers = [
        ...notice.actions.map(action => toOffer(editor, action, runs)),
        ...offersOf(notice, runs),
        { title: t("Don't Show Again"), run: turnOff },
      ];
      ask
        .offer({ severity: notice.severity, text: notice.message, offers })
        .catch((error: unknown) => log.error(String(error)));
    },
  };
}

function toOffer(editor: Pick<Editor, 'run'>, { kind, title }: NoticeAction, runs: readonly Run[]): RefusalOffer {
  const [run] = runs;
  const node = run === undefined ? undefined : { kind: 'run', run };
  switch (kind) {
    case 'copy-id':
      return { title, run: () => editor.run('ami.copyId', run?.imageId) };
    case 'show-in-tree':
      return {
        title,
        run: () =>
          runs.length === 1 && run?.imageId !== undefined
            ? editor.run('ami.revealImage', run.imageId)
            : editor.run('ami.runs.focus'),
      };
    case 'open-in-console':
      return { title, run: () => editor.run('ami.openInConsole', node) };
    case 'show-run':
      return { title, run: () => editor.run('ami.showRun', node) };
    case 'run-again':
      return { title, run: () => editor.run('ami.runAgain', node) };
    case 'retry-failed':
      return {
        title,
        run: () =>
          editor.run(
            'ami.retryFailed',
            runs.filter(isFailed).map(({ id }) => id),
          ),
      };
  }
}
