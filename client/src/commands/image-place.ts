import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import { AwsFailure } from '../ec2/aws-failure';
import type { Ec2 } from '../ec2/ec2';
import { findImage } from '../ec2/find-image';
import type { Image } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import { Refusal } from '../refusal';
import { refuseUntrusted } from '../requests/require-target';
import { findForeignAccount } from '../runs/check-account';
import { imageOf } from './account-nodes';
import type { App } from './app';
import { findRun } from './run-nodes';

/** The image that a command is about, and where it is. */
export interface ImagePlace {
  readonly imageId: string;
  readonly target: TargetRef;
  /** The file that it was created from. */
  readonly file?: string;
}

/** An image as EC2 has it now. */
export interface FoundImage extends ImagePlace {
  readonly image: Image;
  readonly ec2: Ec2;
}

/**
 * The image of a node of the Account view, of a run, or of the page about an image. Undefined for anything else. Refuses in
 * a workspace that is not trusted.
 */
export async function findImagePlace(app: App, place: unknown): Promise<ImagePlace | undefined> {
  const run = findRun(app, place);
  const image = imageOf(place);
  if (run?.imageId === undefined && image === undefined && !isImagePlace(place)) return undefined;
  const state = app.targets.of();
  refuseUntrusted(app.editor, state);
  if (run?.imageId !== undefined) return { imageId: run.imageId, target: run.target, file: run.file };
  if (isImagePlace(place)) return place;
  if (image === undefined || state.kind !== 'ready') return undefined;
  const file = app.runs.list().find(({ imageId }) => imageId === image.id)?.file;
  return { imageId: image.id, target: await app.accounts.refer(state.target), file };
}

/**
 * Reads the image behind a progress notification. Undefined: the person cancelled. Refuses when the profile is signed in to
 * another account by now, and when EC2 lists no such image or cannot change it yet.
 */
export async function readImageAt(app: App, place: ImagePlace): Promise<FoundImage | undefined> {
  const { imageId, target } = place;
  return app.ask.progress({ title: t('Reading {0}…', imageId), canCancel: true }, async signal => {
    const ec2 = await app.accounts.openRef(target);
    const other = await findForeignAccount(ec2, target.account, { signal });
    if (other !== undefined) throw new Refusal(otherAccountSentence(target, other));
    const image = await readImage(app, ec2, place, signal);
    if (image?.state !== 'available' && image?.state !== 'disabled') {
      throw new Refusal(image === undefined ? absentSentence(place) : stateSentence(image));
    }
    return { ...place, image, ec2 };
  });
}

/** The sentence for a profile that belongs to another account since the image was created. */
export function otherAccountSentence({ profile, account = '' }: TargetRef, other: string): string {
  return t('The image is in account {account}, but the profile {profile} now uses account {other}.', {
    account,
    profile,
    other,
  });
}

function absentSentence({ imageId, target: { account, region } }: ImagePlace): string {
  return account === undefined
    ? t('Image {0} does not exist in region {1}.', imageId, region)
    : t('Image {id} does not exist in account {account}, region {region}.', { id: imageId, account, region });
}

function stateSentence({ id, state }: Image): string {
  return state === 'pending'
    ? t('Image {0} is pending. Wait until it is available.', id)
    : t('Image {0} is in the state {1} and cannot be changed.', id, state);
}

async function readImage(
  app: App,
  ec2: Ec2,
  { imageId, target }: ImagePlace,
  signal: AbortSignal,
): Promise<Image | undefined> {
  try {
    return await findImage(ec2, imageId, { signal });
  } catch (error) {
    if (!(error instanceof AwsFailure) || signal.aborted) throw error;
    const { profile, region } = target;
    const { sentence, offers } = describeFailure(app, error, { context: { doing: 'read', profile, region } });
    throw new Refusal(sentence, offers);
  }
}

function isImagePlace(place: unknown): place is ImagePlace {
  if (typeof place !== 'object' || place === null || !('imageId' in place) || !('target' in place)) return false;
  const { imageId, target } = place;
  return (
    typeof imageId === 'string' &&
    typeof target === 'object' &&
    target !== null &&
    'profile' in target &&
    typeof target.profile === 'string' &&
    'region' in target &&
    typeof target.region === 'string'
  );
}
