import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../server/src/protocol';
import type { Question } from '../asking/ask';
import { describeAccount } from '../ec2/describe-account';
import type { Image } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';
import { endpointLines } from '../plan/endpoint-lines';
import { type StepContext, stepLines } from '../plan/steps/step-lines';
import { someInLine } from '../some-of';

export interface ImageToShare {
  readonly id: string;
  /** Missing: EC2 lists no such image. */
  readonly image?: Image;
}

export interface ImagesToShare {
  readonly target: TargetRef;
  readonly images: readonly ImageToShare[];
  readonly step: StepDefinition;
}

/** How many images are named in one line. */
const mostNamed = 4;

/** The one question before images are shared: with whom, how many, and by name what is left out or may be rejected. */
export function shareQuestion({ target, images, step }: ImagesToShare, context: StepContext): Question<true> {
  const ready = images.filter(({ image }) => image?.state === 'available');
  const out = images.filter(({ image }) => image?.state !== 'available');
  const encrypted = ready.filter(({ image }) => image?.devices.some(device => device.encrypted === true));
  return {
    title: ready.length === 1 ? t('Share 1 image?') : t('Share {0} images?', ready.length),
    detail: [
      t('Account {0}, region {1}', describeAccount(target), plain(target.region)),
      ...endpointLines(target),
      ...stepLines([step], context),
      t('The recipients can launch instances from the images.'),
      ...encryptedLines(encrypted),
      ...outLines(out),
    ].join('\n'),
    answers: [{ title: ready.length === 1 ? t('Share 1 Image') : t('Share {0} Images', ready.length), answer: true }],
  };
}

function encryptedLines(images: readonly ImageToShare[]): readonly string[] {
  if (images.length === 0) return [];
  const list = someInLine(images.map(nameOf), mostNamed);
  return [
    images.length === 1
      ? t('1 image is encrypted: {0}', list)
      : t('{count} images are encrypted: {list}', { count: images.length, list }),
    t(
      'EC2 cannot share an image that is encrypted with the AWS managed key aws/ebs. The policy of a customer managed key must allow the other accounts.',
    ),
  ];
}

function outLines(images: readonly ImageToShare[]): readonly string[] {
  if (images.length === 0) return [];
  const list = someInLine(
    images.map(each =>
      t('{name} ({state})', { name: nameOf(each), state: each.image?.state ?? t('no longer exists') }),
    ),
    mostNamed,
  );
  return [
    images.length === 1
      ? t('1 image is not available and is skipped: {0}', list)
      : t('{count} images are not available and are skipped: {list}', { count: images.length, list }),
  ];
}

function nameOf({ id, image }: ImageToShare): string {
  return plain(image?.name ?? id, 60);
}
