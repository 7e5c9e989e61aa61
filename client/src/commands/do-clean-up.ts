import { t } from '@vscode/l10n';
import { type CleanUp, nextItem } from '../cleanup/doing/clean-up';
import type { CleanUpResult } from '../cleanup/doing/clean-ups';
import { Refusal } from '../refusal';
import type { App } from './app';

/**
 * Runs a cleanup with a progress notification that can be canceled between two items, shows the summary, and tells the
 * result once.
 */
export async function doCleanUp(
  app: App,
  title: string,
  work: (cleanUps: ReturnType<App['cleanUp']['work']>, signal: AbortSignal) => Promise<CleanUpResult>,
): Promise<void> {
  const cleanUps = app.cleanUp.work();
  let result: CleanUpResult | undefined;
  await app.ask.progress({ title, canCancel: true }, async signal => {
    try {
      result = await work(cleanUps, signal);
    } catch (error) {
      app.log.error(error instanceof Error ? error : String(error));
      throw new Refusal(
        t(
          'The cleanup stopped because it could not be saved to disk. Check the disk, then resume the cleanup with Clean Up Images.',
        ),
        [{ title: t('Show Log'), run: () => app.log.show() }],
      );
    }
  });
  if (result?.kind === 'decided') await markRuns(app, result.cleanUp);
  app.refreshAccount();
  if (result !== undefined) await tell(app, result);
}

/** Their history says so, as after *Deregister Image*. A resumed clean-up marks what was done before, too. */
async function markRuns({ runs }: App, { action, target, items }: CleanUp): Promise<void> {
  if (action.kind !== 'deregister') return;
  const gone = items.filter(({ state }) => state.kind === 'done' || state.kind === 'gone');
  if (gone.length > 0)
    await runs.imagesDeregistered(
      target,
      gone.map(({ id }) => id),
    );
}

async function tell(app: App, result: CleanUpResult): Promise<void> {
  if (result.kind === 'blocked') throw new Refusal(result.message);
  if (result.kind === 'held') throw new Refusal(t('This cleanup is running in another window.'));
  const { cleanUp } = result;
  app.cleanUp.pages.showSummary(cleanUp);
  const isSharing = cleanUp.action.kind === 'share';
  const total = cleanUp.items.length;
  const failed = cleanUp.items.filter(({ state }) => state.kind === 'failed').length;
  if (nextItem(cleanUp) !== undefined) {
    await app.ask.offer({
      severity: 'warning',
      text: isSharing
        ? t('Not all images are shared yet. See the page for the reason.')
        : t('The cleanup is not finished. See the page for the reason.'),
      offers: [{ title: t('Resume'), run: () => app.editor.run('ami.resumeCleanUp', cleanUp.id) }],
    });
  } else if (failed > 0) {
    const text = isSharing
      ? t('Could not share {failed} of {total} images. See the page for the reasons.', { failed, total })
      : t('The cleanup is finished. Failed: {failed} of {total}. See the page for the reasons.', { failed, total });
    await app.ask.offer({ severity: 'warning', text });
  } else app.ask.tell(isSharing ? t('Shared images: {0}', total) : t('The cleanup is finished.'));
}
