import { t } from '@vscode/l10n';
import { deprecationDate, textOf } from '../../../../server/src/protocol';
import { AwsFailure } from '../../ec2/aws-failure';
import type { Image } from '../../ec2/model';
import type { StepCall, StepKind } from '../step-kind';
import type { StepInput } from '../step-work';

/** Sets the deprecation date. A period counts from the creation of the image, so running the step again gives the same date. */
export const deprecateImage: StepKind = {
  api: 'EnableImageDeprecation',
  action: 'ec2:EnableImageDeprecation',
  plan: ({ input }, { imageCreated }) => ({ deprecateAt: dateFor(input, imageCreated) }),
  problems: ({ input }, { facts: { now, imageCreated } }) => {
    const at = dateFor(input, imageCreated ?? new Date(now).toISOString());
    if (at === undefined || Date.parse(at) > now) return [];
    return [{ level: 'stops', message: t('The deprecation date cannot be in the past.') }];
  },
  look: async call => {
    const image = await readOwnImage(call);
    const at = dateFor(call.input, image.created);
    const isDone = at !== undefined && image.deprecated !== undefined && toMinute(image.deprecated) === toMinute(at);
    return isDone
      ? { kind: 'done', result: { deprecateAt: at, isUnchanged: true } }
      : { kind: 'send', before: { deprecated: image.deprecated ?? null } };
  },
  send: async call => {
    const { ec2, imageId, input, options } = call;
    const at = dateFor(input, (await readOwnImage(call)).created);
    if (at === undefined) throw new AwsFailure({ code: 'DeprecationInvalid', message: '', reach: 'never-sent' });
    await ec2.deprecateImage(imageId, at, options);
    return { kind: 'done', result: { deprecateAt: at } };
  },
  undo: async ({ ec2, imageId, options }, { before }) => {
    await ec2.deprecateImage(imageId, before?.deprecated ?? undefined, options);
  },
};

/** The image as EC2 lists it in the region of the step. */
export async function readOwnImage({ ec2, imageId, options }: StepCall): Promise<Image> {
  const { items } = await ec2.images({ ids: [imageId] }, options);
  const image = items.find(({ id }) => id === imageId);
  if (image === undefined) throw new AwsFailure({ code: 'InvalidAMIID.NotFound', message: '', reach: 'refused' });
  return image;
}

function dateFor(input: StepInput, created: string | undefined): string | undefined {
  const text = textOf(input.DeprecateAt);
  return text === undefined ? undefined : deprecationDate(text, new Date(created ?? Number.NaN))?.toISOString();
}

/** EC2 keeps whole minutes, and does not say which way it rounds. */
function toMinute(at: string): number {
  return Math.floor(Date.parse(at) / 60_000);
}
