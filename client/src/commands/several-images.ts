import { t } from '@vscode/l10n';
import { type TargetRef, targetKey } from '../ec2/target-ref';
import { Refusal } from '../refusal';
import type { App } from './app';
import { findImagePlace } from './image-place';

/** Images of one account and region, each once. */
export interface SeveralImages {
  readonly target: TargetRef;
  readonly ids: readonly string[];
}

/** The images among selected rows. Undefined: there is none. Refuses several targets: one confirmation names one place. */
export async function findSeveralImages(app: App, places: readonly unknown[]): Promise<SeveralImages | undefined> {
  const found = (await Promise.all(places.map(place => findImagePlace(app, place)))).filter(each => each !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  if (new Set(found.map(({ target }) => targetKey(target))).size > 1) {
    throw new Refusal(
      t('The selected images are in more than one account or region. Select images in one account and region.'),
    );
  }
  return { target: first.target, ids: [...new Set(found.map(({ imageId }) => imageId))] };
}
