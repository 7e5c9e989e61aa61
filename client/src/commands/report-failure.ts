import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import { Refusal } from '../refusal';
import type { App } from './app';
import type { Command } from './command';

/** Shows why a command failed: the message of a refusal, a sentence for a failed call, and a button to the log for a bug. */
export async function reportFailure(app: App, { id, title }: Command, error: unknown): Promise<void> {
  const { ask, log } = app;
  if (error instanceof Refusal) {
    log.info(`${id}: ${error.message}`);
    return ask.offer({ severity: 'error', text: error.message, offers: error.offers });
  }
  if (error instanceof AwsFailure) {
    if (error.code === 'Aborted') return;
    const { sentence, offers } = describeFailure(app, error);
    log.warn(`${id}: ${error.code}: ${sentence}`);
    return ask.offer({ severity: 'error', text: t('{0} failed: {1}', title(), sentence), offers });
  }
  log.error(error instanceof Error ? error : String(error));
  return ask.offer({
    severity: 'error',
    text: t('{0} failed. Something went wrong in AMI Authoring.', title()),
    offers: [{ title: t('Show Log'), run: () => log.show() }],
  });
}
