import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { QueryForm } from '../protocol/query-form';
import type { Image } from '../world/image';
import { imageState } from '../world/image-state';
import type { Place } from '../world/place';
import { findRegion, isEnabled } from '../world/regions';
import type { Snapshot } from '../world/snapshot';
import { visibleImages, visibleSnapshots } from '../world/visible';
import { placeOf } from '../world/world';
import { checkDescription, checkImageName } from './create-image-formats';
import { requiredText } from './required';
import { checkIdFormat, notFound } from './resource-ids';

/** What is to be copied. */
export interface CopySource {
  readonly image: Image;
  readonly place: Place;
  /** The snapshots of its devices by their ids. */
  readonly snapshots: ReadonlyMap<string, Snapshot>;
}

/** Judges a copy by itself and by its source, and gives the source. */
export function checkCopy(call: Call): CopySource {
  const { form } = call;
  checkImageName(requiredText(form, 'Name'));
  const id = requiredText(form, 'SourceImageId');
  const region = requiredText(form, 'SourceRegion');
  checkDescription(form.text('Description') ?? '');
  checkDuration(form.integer('SnapshotCopyCompletionDurationMinutes'));
  checkIdFormat('image', id);
  form.flag('CopyImageTags');
  const source = findSource(call, id, region);
  checkEncryption(call, source);
  return source;
}

function findSource({ world, place: { account }, now }: Call, id: string, regionName: string): CopySource {
  const region = findRegion(regionName);
  if (region === undefined || !isEnabled(region))
    throw new AwsError('InvalidParameterValue', `Invalid region provided for parameter sourceRegion: ${regionName}`);
  const place = placeOf(world, account, regionName);
  const image = visibleImages(world, place).get(id);
  if (image === undefined || image.deregisteredAt !== undefined || image.hiddenDescribes > 0)
    throw notFound('image', [id]);
  const state = imageState(image, now);
  if (state !== 'available')
    throw new AwsError('InvalidAMIID.Unavailable', `The AMI ID '${id}' is ${state}, and cannot be copied`);
  return { image, place, snapshots: readableSnapshots(world, place, image, now) };
}

/** Copying another account's image needs its snapshots, which are shared apart from it. */
function readableSnapshots(
  world: Call['world'],
  place: Place,
  { devices, ownerId }: Image,
  now: number,
): ReadonlyMap<string, Snapshot> {
  const visible = visibleSnapshots(world, place, now);
  const ids = devices.flatMap(({ ebs }) => ebs?.snapshotId ?? []);
  if (ownerId !== place.account && ids.some(id => !visible.has(id)))
    throw new AwsError('InvalidRequest', 'You do not have permission to access the storage of this ami');
  return new Map(ids.flatMap(id => [visible.get(id)].flatMap(it => (it === undefined ? [] : [[id, it] as const]))));
}

function checkEncryption({ form }: Call, { snapshots }: CopySource): void {
  const encrypted = form.flag('Encrypted');
  const key = keyNameOf(form);
  if (key !== undefined && encrypted !== true) {
    const message = 'The parameter KmsKeyId requires the parameter Encrypted to be set.';
    throw new AwsError('InvalidParameterCombination', message);
  }
  const locked = [...snapshots.values()].find(it => it.encrypted);
  if (encrypted !== false || locked === undefined) return;
  const message = 'Creating an unencrypted copy from an encrypted snapshot is not supported.';
  throw new AwsError('InvalidRequest', `Snapshot ${locked.snapshotId} is encrypted. ${message}`);
}

/** Programs send an empty name where they mean none, such as cloud-custodian and Packer. */
export function keyNameOf(form: QueryForm): string | undefined {
  return form.text('KmsKeyId') || undefined;
}

/** In steps of a quarter of an hour, up to two days. */
function checkDuration(minutes: number | undefined): void {
  if (minutes === undefined || (minutes % 15 === 0 && minutes >= 15 && minutes <= 2880)) return;
  throw new AwsError('InvalidParameterValue', `Value (${minutes}) for parameter completionDurationMinutes is invalid.`);
}
