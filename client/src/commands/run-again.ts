import { t } from '@vscode/l10n';
import type { Ask } from '../asking/ask';
import { describeAccount } from '../ec2/describe-account';
import { plain } from '../foreign-text';
import { hasLostReply, imageNameOf, type Run } from '../runs/run';
import type { Command } from './command';
import { createFrom } from './create-image';
import { openFileOf } from './open-request';
import { findRun } from './run-nodes';

/** Runs the file of an earlier run as it is now: checked, planned and confirmed like any other. */
export const runAgain: Command = {
  id: 'ami.runAgain',
  title: () => t('Create Image Again'),
  run: async (app, place) => {
    const run = findRun(app, place);
    if (run === undefined || !(await mayCreateAgain(app.ask, run))) return;
    await createFrom(app, await openFileOf(app, run), run.file);
  },
};

/** A name with the time in it is free again: only a person can tell that the image of a lost reply is there after all. */
async function mayCreateAgain(ask: Pick<Ask, 'confirm'>, run: Run): Promise<boolean> {
  if (run.imageId !== undefined || !hasLostReply(run)) return true;
  const account = describeAccount(run.target);
  const region = plain(run.target.region);
  const answer = await ask.confirm({
    title: t('The first image {0} might exist. Create another one?', imageNameOf(run)),
    detail: t(
      'The response to the first request was lost, and EC2 did not list the image. It can still appear in account {account}, region {region}. Check the images in this account before you create another one.',
      { account, region },
    ),
    answers: [{ title: t('Create Another Image…'), answer: true }],
  });
  return answer === true;
}
