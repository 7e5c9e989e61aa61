import { wholeSeconds, type Xml } from '../../protocol/xml';
import { knownImage } from '../../rules/own-image';
import { requiredText } from '../../rules/required';
import type { Image } from '../../world/image';
import { placeOf } from '../../world/world';
import type { Action, Call } from '../action';

/** From the image to its root, through copies and instances, as far as the account can see the images. */
export const getImageAncestry: Action = {
  name: 'GetImageAncestry',
  service: 'ec2',
  kind: 'read',
  parameters: ['ImageId', 'DryRun'],
  run(call) {
    const image = knownImage(call, requiredText(call.form, 'ImageId'));
    return { imageAncestryEntrySet: chainOf(call, image).map(entryOf) };
  },
};

/** An image that is no longer there ends the chain. */
function chainOf(call: Call, image: Image): readonly Image[] {
  const chain = new Set<Image>();
  for (let next: Image | undefined = image; next !== undefined && !chain.has(next); next = sourceOf(call, next)) {
    chain.add(next);
  }
  return [...chain];
}

function sourceOf({ world, place }: Call, { source }: Image): Image | undefined {
  return source === undefined ? undefined : placeOf(world, place.account, source.region).images.get(source.imageId);
}

function entryOf({ imageId, createdAt, ownerAlias, source }: Image): Xml {
  return {
    imageId,
    creationDate: wholeSeconds(createdAt),
    imageOwnerAlias: ownerAlias,
    sourceImageId: source?.imageId,
    sourceImageRegion: source?.region,
  };
}
