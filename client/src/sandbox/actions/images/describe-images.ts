import { imageAnswer, lastLaunches } from '../../answers/image-answer';
import { keepMatching } from '../../protocol/filters';
import { readPage, refusePagingOf } from '../../protocol/pages';
import { ownedBy } from '../../rules/owners';
import { checkIdFormat, notFound } from '../../rules/resource-ids';
import { usableBy } from '../../rules/usable-by';
import type { Image } from '../../world/image';
import { imageVisibility } from '../../world/image-state';
import { visibleImages } from '../../world/visible';
import type { Action, Call } from '../action';

export const describeImages: Action = {
  name: 'DescribeImages',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'ImageId.N',
    'Owner.N',
    'ExecutableBy.N',
    'Filter.N.Name',
    'Filter.N.Value.N',
    'IncludeDeprecated',
    'IncludeDisabled',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  run(call) {
    const { form, place, now } = call;
    refusePagingOf(form, 'ImageId', 'imagesSet');
    const ids = form.texts('ImageId');
    const chosen = ids.length > 0 ? imagesById(call, ids) : listedImages(call);
    const owned = ownedBy(form.texts('Owner'), place.account);
    const usable = usableBy(form.texts('ExecutableBy'), place.account);
    const meant = chosen.filter(it => owned(it.ownerId, it.ownerAlias) && usable(it.permissions) && isWanted(call, it));
    const launches = lastLaunches(place, now);
    const answerOf = (image: Image) => imageAnswer(image, place, now, launches);
    const kept = keepMatching(form, 'DescribeImages', meant, answerOf).filter(image => !staysHidden(image));
    const page = readPage(form, kept, 1, 1000);
    return { imagesSet: page.items.map(answerOf), nextToken: page.nextToken };
  },
};

/** The images of the ids. One that was just made may not be known yet, one that was deregistered long ago is not known any more. */
function imagesById({ place, now, world }: Call, ids: readonly string[]): Image[] {
  for (const id of ids) checkIdFormat('image', id);
  const visible = visibleImages(world, place);
  const known = ids.flatMap(id => visible.get(id) ?? []);
  const seen = known.filter(it => !staysHidden(it) && imageVisibility(it, now, world.behaviour) !== 'gone');
  const missing = ids.filter(id => !seen.some(image => image.imageId === id));
  if (missing.length > 0) throw notFound('image', missing);
  return seen.filter(image => imageVisibility(image, now, world.behaviour) === 'listed');
}

/** Everything that can be seen without its id; of others' images the deprecated ones only on demand. */
function listedImages({ form, place, now, world }: Call): Image[] {
  const withDeprecated = form.flag('IncludeDeprecated') ?? false;
  return [...visibleImages(world, place).values()].filter(image => {
    const isListed = imageVisibility(image, now, world.behaviour) === 'listed';
    const isOld = image.deprecatedAt !== undefined && now >= image.deprecatedAt && image.ownerId !== place.account;
    return isListed && (withDeprecated || !isOld);
  });
}

/** Disabled images are shown on demand only. */
function isWanted({ form }: Call, { disabledAt }: Image): boolean {
  return disabledAt === undefined || form.flag('IncludeDisabled') === true;
}

/** True while an image that was just made is not to be seen; every describe that is about it counts. */
function staysHidden(image: Image): boolean {
  if (image.hiddenDescribes === 0) return false;
  image.hiddenDescribes -= 1;
  return true;
}
