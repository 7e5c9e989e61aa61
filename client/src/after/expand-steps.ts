import type { StepDefinition } from '../../../server/src/protocol';
import type { RunSteps } from './run-steps';
import type { StepImage, StepInput, StepWork } from './step-work';
import { withVariables } from './with-variables';

/** The region of the image that the steps apply to. */
export interface StepTarget {
  readonly region: string;
}

/**
 * Every step for every image that it is about, in file order. A step is for the copies that stand before it in the file:
 * those after it do not exist yet when its turn comes.
 */
export function expandSteps(definitions: readonly StepDefinition[], { region }: StepTarget): readonly StepWork[] {
  const images: PlacedImage[] = [{ image: { kind: 'source' }, region, name: 'source' }];
  const works: StepWork[] = [];
  for (const definition of definitions) {
    if (definition.api === 'CopyImage') {
      const copies = copyWorks(definition);
      works.push(...copies);
      images.push(
        ...copies.map(({ key, region }) => ({ image: { kind: 'copy', of: key }, region, name: key }) as const),
      );
    } else {
      const chosen = images.filter(placed => isMeant(definition.on, placed));
      works.push(...chosen.map(placed => workFor(definition, placed)));
    }
  }
  return works;
}

/** The steps of a run before any of them has run. */
export function newRunSteps(definitions: readonly StepDefinition[], target: StepTarget, file?: string): RunSteps {
  const steps = expandSteps(definitions, target).map(
    work => ({ ...work, state: { kind: 'waiting' }, repeats: 0 }) as const,
  );
  return { definitions, file, steps, isAnnounced: false };
}

interface PlacedImage {
  readonly image: StepImage;
  readonly region: string;
  readonly name: string;
}

function copyWorks({ id, api, input, regions = {} }: StepDefinition): readonly StepWork[] {
  return Object.entries(regions).map(([region, own]) => ({
    key: `${id}/${region}`,
    step: id,
    api,
    input: inRegion({ ...input, ...own }, region),
    region,
    image: { kind: 'source' },
  }));
}

function workFor({ id, api, input }: StepDefinition, { image, region, name }: PlacedImage): StepWork {
  return { key: `${id}/${name}`, step: id, api, input: inRegion(input, region), region, image };
}

function inRegion(input: StepInput, region: string): StepInput {
  return withVariables(input, { region });
}

function isMeant(on: StepDefinition['on'], { image, region }: PlacedImage): boolean {
  switch (on) {
    case 'all':
      return true;
    case 'source':
      return image.kind === 'source';
    case 'copies':
      return image.kind === 'copy';
    default:
      return on.includes(region);
  }
}
