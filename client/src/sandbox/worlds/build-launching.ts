import type { AutoScalingGroup } from '../world/auto-scaling';
import { idOf } from '../world/ids';
import type { LaunchTemplate } from '../world/launch-template';
import type { Place } from '../world/place';
import { sandboxAccount } from '../world/principals';
import { daysBefore, tagsOf } from './described';
import type { AutoScalingGroupDescription, LaunchTemplateDescription, PlaceDescription } from './world-description';

/** Puts into a place what launches instances from images by itself: templates, parameters, configurations and groups. */
export function buildLaunching(
  place: Place,
  description: PlaceDescription,
  imageIds: ReadonlyMap<string, string>,
  now: number,
): void {
  for (const template of description.launchTemplates ?? []) {
    const built = buildTemplate(place, template, imageIds, now);
    place.launchTemplates.set(built.launchTemplateId, built);
  }
  for (const { name, value, type = 'String', dataType = 'text' } of description.parameters ?? []) {
    const version = { version: 1, value: imageIds.get(value) ?? value, at: daysBefore(now, 1) };
    place.parameters.set(name, { name, type, dataType, description: undefined, versions: [version] });
  }
  place.launchConfigurations = (description.launchConfigurations ?? []).map(it => ({
    name: it.name,
    imageId: imageIds.get(it.image) ?? it.image,
    instanceType: it.type ?? 't3.medium',
    createdAt: daysBefore(now, it.ageDays ?? 900),
  }));
  place.autoScalingGroups = (description.autoScalingGroups ?? []).map(group => buildGroup(place, group, imageIds, now));
}

function buildTemplate(
  place: Place,
  { name, images, type = 't3.medium', ageDays = 20, tags, defaultVersion = images.length }: LaunchTemplateDescription,
  imageIds: ReadonlyMap<string, string>,
  now: number,
): LaunchTemplate {
  const createdAt = daysBefore(now, ageDays);
  const createdBy = `arn:aws:iam::${sandboxAccount}:user/sandbox`;
  const versions = images.map((image, index) => ({
    number: index + 1,
    createdAt,
    createdBy,
    description: undefined,
    data: { imageId: imageIds.get(image) ?? image, instanceType: type },
  }));
  const launchTemplateId = idOf('lt', `${place.account}/${place.region}/${name}`);
  return { launchTemplateId, name, createdAt, createdBy, defaultVersion, versions, tags: tagsOf(tags) };
}

function buildGroup(
  place: Place,
  group: AutoScalingGroupDescription,
  imageIds: ReadonlyMap<string, string>,
  now: number,
): AutoScalingGroup {
  const { name, instances = [], launchTemplate, launchConfiguration, overrideImages = [] } = group;
  const template = [...place.launchTemplates.values()].find(it => it.name === launchTemplate);
  const members = instances.flatMap(
    it => place.instances.get(idOf('i', `${place.account}/${place.region}/${it}`)) ?? [],
  );
  return {
    name,
    launchTemplate:
      template === undefined ? undefined : { id: template.launchTemplateId, name: template.name, version: '$Default' },
    overrideImageIds: overrideImages.map(image => imageIds.get(image) ?? image),
    launchConfigurationName: launchConfiguration,
    instanceIds: members.map(it => it.instanceId),
    zones: [...new Set(members.map(it => it.availabilityZone))],
    createdAt: daysBefore(now, 100),
  };
}
