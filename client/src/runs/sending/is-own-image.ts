import type { CreateImageRequest } from '../../ec2/ec2';
import type { Image } from '../../ec2/model';
import { ownValue } from '../../own-value';
import type { Attempt, Run } from '../run';

export interface OwnershipPorts {
  /** Other runs of the same image that may have created it. */
  readonly lostRuns: () => readonly Run[];
  readonly policy: { readonly adoptionWindow: number; readonly answerTimeout: number };
}

/**
 * Whether an image of the run's name was created by the run, or by an earlier run of the same image: it is of the same
 * instance, has the description and tags of the request, and EC2 dates it to an attempt that EC2 did not reject.
 */
export function isOwnImage(image: Image, run: Run, { lostRuns, policy }: OwnershipPorts): boolean {
  if (image.sourceInstanceId !== run.instance.id) return false;
  return [run, ...lostRuns()].some(
    ({ attempts, request }) =>
      isAsRequested(image, request) && attempts.some(attempt => isWithin(image, attempt, policy)),
  );
}

function isWithin({ created }: Image, attempt: Attempt, policy: OwnershipPorts['policy']): boolean {
  if (attempt.result === 'refused') return false;
  const after = Date.parse(created) - sentByEc2Clock(attempt);
  return after >= -policy.adoptionWindow && after <= policy.answerTimeout + policy.adoptionWindow;
}

/** When the request was sent, by EC2's clock: this computer's may be off. */
export function sentByEc2Clock({ sent, clockOffset = 0 }: Attempt): number {
  return Date.parse(sent) + clockOffset;
}

/** EC2 sets description and tags when it creates the image. */
function isAsRequested(image: Image, { Description, TagSpecifications }: CreateImageRequest): boolean {
  if (typeof Description === 'string' && image.description !== Description) return false;
  return requestedTags(TagSpecifications).every(([key, value]) => ownValue(image.tags, key) === value);
}

/** The request is a person's text: only what EC2 can have understood is compared. */
function requestedTags(specifications: unknown): readonly (readonly [key: string, value: string])[] {
  return listOf(specifications)
    .filter(({ ResourceType }) => ResourceType === 'image')
    .flatMap(({ Tags }) => listOf(Tags))
    .flatMap(({ Key, Value = '' }) => (typeof Key === 'string' && typeof Value === 'string' ? [[Key, Value]] : []));
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'object' && item !== null) : [];
}
