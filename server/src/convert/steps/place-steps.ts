import type { StepDefinition } from '../../language/steps/plain-steps';

/** One step for one image, as a run has it. */
export interface PlacedStep {
  /** As in a run: `share/source`, `copy/eu-west-1`, `share/copy/eu-west-1`. */
  readonly key: string;
  /** As the file has it. */
  readonly id: string;
  readonly api: StepDefinition['api'];
  readonly input: Readonly<Record<string, unknown>>;
  /** Where the call goes; undefined: to the region of the image, which is not known. */
  readonly region: string | undefined;
  /** The key of the step that makes the copy which this one is about. Undefined: it is about the image itself. */
  readonly copy: string | undefined;
}

/** Every step for every image that it is about, in the order of a run: for the copies that stand before it in the file. */
export function placeSteps(steps: readonly StepDefinition[], imageRegion: string | undefined): readonly PlacedStep[] {
  const copies: { readonly key: string; readonly region: string }[] = [];
  const placed: PlacedStep[] = [];
  for (const { id, api, input, on, regions = {} } of steps) {
    if (api === 'CopyImage') {
      for (const [region, own] of Object.entries(regions)) {
        const key = `${id}/${region}`;
        copies.push({ key, region });
        placed.push({ key, id, api, input: { ...input, ...own }, region, copy: undefined });
      }
      continue;
    }
    const source = sourceRegion(on, imageRegion, copies);
    if (source !== undefined) {
      const region = source === 'unknown' ? undefined : source;
      placed.push({ key: `${id}/source`, id, api, input, region, copy: undefined });
    }
    for (const { key, region } of copies) {
      const isMeant = on === 'all' || on === 'copies' || (on !== 'source' && on.includes(region));
      if (isMeant) placed.push({ key: `${id}/${key}`, id, api, input, region, copy: key });
    }
  }
  return placed;
}

/** Undefined: the step is not about the image itself. Regions that no copy goes to can only be the image's own. */
function sourceRegion(
  on: StepDefinition['on'],
  imageRegion: string | undefined,
  copies: readonly { readonly region: string }[],
): string | undefined {
  if (on === 'copies') return undefined;
  if (on === 'all' || on === 'source') return imageRegion ?? 'unknown';
  if (imageRegion !== undefined) return on.includes(imageRegion) ? imageRegion : undefined;
  const others = on.filter(region => copies.every(copy => copy.region !== region));
  return others.length > 1 ? 'unknown' : others[0];
}
