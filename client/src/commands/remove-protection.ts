import { t } from '@vscode/l10n';
import { describeAccount } from '../ec2/describe-account';
import { protectionOf } from '../ec2/protection';
import { plain } from '../foreign-text';
import { endpointLines } from '../plan/endpoint-lines';
import { Refusal } from '../refusal';
import { refuseGuarded } from '../requests/refuse-guarded';
import type { App } from './app';
import type { Command } from './command';
import { imageGuard } from './image-guard';
import { type FoundImage, findImagePlace, readImageAt } from './image-place';
import { scopeOf } from './start-step';

/** Takes the protection of an image away, so that it can be deregistered, at once or after the cooldown. */
export const removeProtection: Command = {
  id: 'ami.removeProtection',
  title: () => t('Remove Protection'),
  run: async (app, place) => {
    const at = await findImagePlace(app, place);
    if (at === undefined) return;
    refuseGuarded(app.editor, [imageGuard(app, at.target, await scopeOf(app, at))], at.target, { isSelected: false });
    const found = await readImageAt(app, at);
    if (found === undefined) return;
    const { image, ec2 } = found;
    const protection = protectionOf(image.protection, Date.now());
    if (protection.kind !== 'on') {
      throw new Refusal(t('Image {0} is not protected from deregistration.', image.name));
    }
    if (!(await isConfirmed(app, found, protection))) return;
    const progress = { title: t('Removing the protection from {0}…', image.name), canCancel: false };
    await app.ask.progress(progress, () => ec2.protectImage(image.id, 'off'));
    app.refreshAccount();
  },
};

async function isConfirmed(
  { ask }: App,
  { image, target }: FoundImage,
  { hasCooldown }: { readonly hasCooldown: boolean },
): Promise<boolean> {
  const place = { id: plain(image.id), account: describeAccount(target), region: plain(target.region) };
  const answer = await ask.confirm({
    title: t('Remove the protection from image {0}?', image.name),
    detail: [
      t('{id} in account {account}, region {region}', place),
      ...endpointLines(target),
      hasCooldown
        ? t('The image can be deregistered after the cooldown period of 24 hours.')
        : t('The image can be deregistered immediately.'),
    ].join('\n'),
    answers: [{ title: t('Remove Protection'), answer: true }],
  });
  return answer === true;
}
