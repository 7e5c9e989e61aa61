import { t } from '@vscode/l10n';
import { askRecipients } from '../asking/steps/ask-recipients';
import type { Image } from '../ec2/model';
import { recipientsOf } from '../plan/steps/step-members';
import { Refusal } from '../refusal';
import { refuseGuarded } from '../requests/refuse-guarded';
import { findForeignAccount } from '../runs/check-account';
import { readImages } from '../runs/watching/read-images';
import type { App } from './app';
import { doCleanUp } from './do-clean-up';
import { imageGuard } from './image-guard';
import { otherAccountSentence } from './image-place';
import { findSeveralImages, type SeveralImages } from './several-images';
import { type ImageToShare, shareQuestion } from './share-question';
import { stepContext } from './step-context';

/**
 * Shares selected images with the same accounts by the engine of the clean-ups: one confirmation that counts and names what is
 * out of the ordinary, one image after the other, each result on disk before the next.
 */
export async function shareSeveral(app: App, places: readonly unknown[]): Promise<void> {
  const several = await findSeveralImages(app, places);
  if (several === undefined) return;
  const { target } = several;
  const guard = () => imageGuard(app, target);
  refuseGuarded(app.editor, [guard()], target, { isSelected: false });
  const step = await askRecipients(app.ask);
  const images = step === undefined ? undefined : await readAll(app, several);
  if (step === undefined || images === undefined) return;
  const ready = images.flatMap(({ image }) => (image?.state === 'available' ? [image] : []));
  if (ready.length === 0) throw new Refusal(t('None of the selected images is available, so none can be shared.'));
  const answer = await app.ask.confirm(shareQuestion({ target, images, step }, stepContext(app, undefined)));
  if (answer !== true) return;
  const order = {
    target,
    action: { kind: 'share', recipients: recipientsOf(step) } as const,
    items: ready.map(itemOf),
    guard,
  };
  await doCleanUp(app, t('Sharing images ({0})…', ready.length), (cleanUps, signal) => cleanUps.start(order, signal));
}

/** Undefined: the person canceled. Refuses when the profile is signed in to another account by now. */
async function readAll(app: App, { target, ids }: SeveralImages): Promise<readonly ImageToShare[] | undefined> {
  const progress = { title: t('Checking the selected images…'), canCancel: true };
  return app.ask.progress(progress, async signal => {
    const ec2 = await app.accounts.openRef(target);
    const other = await findForeignAccount(ec2, target.account, { signal });
    if (other !== undefined) throw new Refusal(otherAccountSentence(target, other));
    const found = await readImages(ec2, ids, { signal });
    return ids.map(id => ({ id, image: found.get(id) }));
  });
}

function itemOf({ id, name }: Image) {
  return { id, name, bytes: 0, snapshotIds: [] };
}
