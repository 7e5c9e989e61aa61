import type { Call } from '../actions/action';
import { instanceState } from '../world/instance-state';
import { terminatedMilliseconds } from '../world/terminated';

/** What DescribeImageReferences is to look at. */
export interface ReferenceSearch {
  readonly types: readonly string[];
  /** Of instances; empty for all. */
  readonly states: readonly string[];
  /** How many versions of a launch template, from the newest. */
  readonly depth: number;
}

export interface ImageReference {
  readonly resourceType: string;
  readonly arn: string;
}

/** What refers to an image. A template's `resolve:ssm:` is no reference to it; the parameter is. */
export function imageReferences(call: Call, imageId: string, search: ReferenceSearch): ImageReference[] {
  const readers: Readonly<Record<string, () => string[]>> = {
    'ec2:Instance': () => instances(call, imageId, search.states),
    'ec2:LaunchTemplate': () => templates(call, imageId, search.depth),
    'ssm:Parameter': () => parameters(call, imageId),
  };
  return search.types.flatMap(resourceType => (readers[resourceType]?.() ?? []).map(arn => ({ resourceType, arn })));
}

/** A terminated instance is there for an hour. */
function instances({ place, now, world }: Call, imageId: string, states: readonly string[]): string[] {
  return [...place.instances.values()]
    .filter(
      it =>
        it.imageId === imageId && !(it.terminatedAt !== undefined && now > it.terminatedAt + terminatedMilliseconds),
    )
    .filter(it => states.length === 0 || states.includes(instanceState(it, now, world.behaviour)))
    .map(it => `arn:aws:ec2:${place.region}:${place.account}:instance/${it.instanceId}`);
}

function templates({ place }: Call, imageId: string, depth: number): string[] {
  return [...place.launchTemplates.values()]
    .filter(({ versions }) => versions.slice(-depth).some(({ data }) => data.imageId === imageId))
    .map(it => `arn:aws:ec2:${place.region}:${place.account}:launch-template/${it.launchTemplateId}`);
}

function parameters({ place }: Call, imageId: string): string[] {
  return [...place.parameters.values()]
    .filter(({ versions }) => versions.at(-1)?.value.split(',').includes(imageId))
    .map(({ name }) => `arn:aws:ssm:${place.region}:${place.account}:parameter/${name.replace(/^\//, '')}`);
}
