import { t } from '@vscode/l10n';
import { describeFailure } from '../asking/describe-failure';
import type { CallOptions } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';
import type { DetailSources } from '../facts/image-details';
import { Refusal } from '../refusal';
import type { App } from './app';
import { findImagePlace } from './image-place';

/** Reads an image; undefined: EC2 lists no such image. */
export type ReadOfImage<Value> = (
  imageId: string,
  target: TargetRef,
  sources: DetailSources,
  options: CallOptions,
) => Promise<Value | undefined>;

/** The way of every command that shows a page about one image: reads it behind a progress notification, then shows it. */
export async function showOfImage<Value>(
  app: App,
  place: unknown,
  read: ReadOfImage<Value>,
  show: (value: Value) => void,
): Promise<void> {
  const found = await findImagePlace(app, place);
  if (found === undefined) return;
  const { imageId, target } = found;
  const context = { profile: target.profile, region: target.region };
  const sources: DetailSources = {
    connect: region => app.accounts.openRef({ ...target, region }),
    explain: failure => describeFailure(app, failure, { context }).sentence,
  };
  const progress = { title: t('Reading {0}…', imageId), canCancel: true };
  const reading = await app.ask.progress(progress, async signal => ({
    value: await read(imageId, target, sources, { signal }),
  }));
  if (reading === undefined) return;
  if (reading.value === undefined) {
    throw new Refusal(t('Image {0} does not exist in region {1}.', imageId, target.region));
  }
  show(reading.value);
}
