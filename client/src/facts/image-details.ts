import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import { findImage } from '../ec2/find-image';
import type { ImageReference, Recipient } from '../ec2/image-steps';
import type { Image } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';

/** All that EC2 says of one image, read when a person asks for it: several calls, never made for a list. */
export interface ImageDetails {
  readonly image: Image;
  readonly target: TargetRef;
  readonly sharing: DetailReading<readonly Recipient[]>;
  readonly uses: DetailReading<ImageUses>;
  /** Own images of every enabled region that were copied from it. */
  readonly copies: DetailReading<readonly FoundCopy[]>;
  /** Regions that could not be asked for copies. */
  readonly regionsUnread: readonly string[];
}

/** What refers to an image within its account and region, as far as one call lists it. */
export interface ImageUses {
  readonly references: readonly ImageReference[];
  /** EC2 lists more. */
  readonly hasMore: boolean;
}

export interface FoundCopy {
  readonly region: string;
  readonly image: Image;
}

/** What EC2 answered, or a sentence on why it did not. */
export type DetailReading<Value> =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'unread'; readonly sentence: string };

export interface DetailSources {
  /** The account of the image, at any region. */
  readonly connect: (region: string) => Promise<Ec2>;
  readonly explain: (failure: AwsFailure) => string;
}

/** Undefined: EC2 lists no such image of this account in the target's region. Rejects when the image itself cannot be read. */
export async function readImageDetails(
  imageId: string,
  target: TargetRef,
  sources: DetailSources,
  options: CallOptions,
): Promise<ImageDetails | undefined> {
  const ec2 = await sources.connect(target.region);
  const image = await findImage(ec2, imageId, options);
  if (image === undefined) return undefined;
  const attempt = <Value>(read: () => Promise<Value>) => attemptReading(read, sources, options);
  const regionsUnread: string[] = [];
  const [sharing, uses, copies] = await Promise.all([
    attempt(() => ec2.imageSharing(imageId, options)),
    attempt(() => readImageUses(ec2, imageId, options)),
    attempt(async () => {
      const regions = (await ec2.regions(options)).filter(({ optIn }) => optIn !== 'not-opted-in');
      const found = await Promise.all(
        regions.map(async ({ name }) => {
          const copied = await attempt(async () => copiesIn(await sources.connect(name), imageId, options));
          if (copied.kind === 'unread') regionsUnread.push(name);
          return copied.kind === 'known' ? copied.value.map(copy => ({ region: name, image: copy })) : [];
        }),
      );
      return found.flat();
    }),
  ]);
  return { image, target, sharing, uses, copies, regionsUnread };
}

/** What EC2 lists in one call: up to 1,000. */
export async function readImageUses(
  ec2: Pick<Ec2, 'imageReferences'>,
  imageId: string,
  options: CallOptions,
): Promise<ImageUses> {
  const { items, nextToken } = await ec2.imageReferences({ imageIds: [imageId], maxResults: 1000 }, options);
  return { references: items, hasMore: nextToken !== undefined };
}

/** What is read, or the sentence for the failure. Rejects when aborted. */
export async function attemptReading<Value>(
  read: () => Promise<Value>,
  { explain }: Pick<DetailSources, 'explain'>,
  { signal }: CallOptions,
): Promise<DetailReading<Value>> {
  try {
    return { kind: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof AwsFailure) || signal?.aborted) throw error;
    return { kind: 'unread', sentence: explain(error) };
  }
}

/** EC2 also gives the images made from an instance of it as their source; those are no copies. */
async function copiesIn(ec2: Ec2, imageId: string, options: CallOptions): Promise<readonly Image[]> {
  const { items } = await ec2.images({ sourceImageIds: [imageId] }, options);
  return items.filter(
    ({ sourceImageId, sourceInstanceId }) => sourceImageId === imageId && sourceInstanceId === undefined,
  );
}
