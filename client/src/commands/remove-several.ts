import { t } from '@vscode/l10n';
import type { Decision } from '../cleanup/decisions/decision';
import { plain } from '../foreign-text';
import { Refusal } from '../refusal';
import { someLines } from '../some-of';
import type { App } from './app';
import { planCleanUp } from './plan-clean-up';
import { type RemovingAction, removeImages } from './remove-images';
import { findSeveralImages } from './several-images';

/** The person selected these images, so none is kept because it is new. Images that can never be removed are still left out. */
const noRule = { newest: 0, days: 0, launchedDays: 0 };

/**
 * Deregisters or deprecates selected images by the clean-up: what refers to them is looked at, one confirmation counts and
 * names what is out of the ordinary, and each result is on disk before the next image.
 */
export async function removeSeveral(app: App, places: readonly unknown[], action: RemovingAction): Promise<void> {
  const several = await findSeveralImages(app, places);
  if (several === undefined) return;
  const { target, ids } = several;
  const plan = await planCleanUp(app, target, { selector: [{ kind: 'images', ids }], rule: noRule });
  if (plan === undefined) return;
  const { isRuledOut } = app.cleanUp.parts();
  const out = plan.decisions.filter(({ why }) => isRuledOut(why, action.kind));
  const possible = plan.decisions.filter(decision => !out.includes(decision));
  if (possible.length === 0) {
    throw new Refusal(t('None of the selected images can be changed. See the page for the reasons.'));
  }
  if (await isWanted(app, out)) await removeImages(app, plan, possible, action);
}

/** Images that cannot be removed are left out only if the person says so. */
async function isWanted(app: App, out: readonly Decision[]): Promise<boolean> {
  const { describeReason } = app.cleanUp.parts();
  if (out.length === 0) return true;
  const reasons = out.map(({ image, why }) => {
    const reason = why.map(describeReason).join(' · ');
    return t('{name}: {reason}', { name: plain(image.name, 60), reason: plain(reason, 200) });
  });
  const answer = await app.ask.confirm({
    title: out.length === 1 ? t('1 image is skipped. Continue?') : t('{0} images are skipped. Continue?', out.length),
    detail: someLines(reasons, mostNamed).join('\n'),
    answers: [{ title: t('Continue Without Them'), answer: true }],
  });
  return answer === true;
}

const mostNamed = 6;
