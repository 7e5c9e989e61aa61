import { t } from '@vscode/l10n';
import { describeConstraint } from '../describe-limits';
import { freeDeviceNames, freeResourceTypes, freeVirtualName } from '../free-names';
import { findProperty, type ObjectNode } from '../request-document';
import type { Member, Shape } from '../request-schema';
import { knownRegions } from '../steps/regions';
import { stepApis } from '../steps/step-apis';
import { limitsOf, readVolume, type Volume } from '../volume';
import { highestIops, volumeTypes } from '../volume-limits';
import { type NewValue, writeValue } from '../write-value';
import type { Site } from './site';
import { bareStop, choiceStop, openBrackets, quotedStop } from './snippet';
import type { Suggestion } from './suggestion';

/** The members that the object at the site may still get, those that it must have first. */
export function suggestMembers(site: Site): Suggestion[] {
  const { wanted } = site;
  const shape = site.frames.at(-1)?.shape;
  if (wanted.kind !== 'member' || shape === undefined) return [];
  const offered = [...shape.members.values()].filter(
    member =>
      member.unsupported === undefined &&
      isFree(wanted.object, member, wanted.current?.key) &&
      makesSense(shape, wanted.object, member),
  );
  if (shape.each !== undefined) return suggestRegions(site, wanted.object, wanted.withValue, shape.each);
  const sorted = [...offered.filter(each => each.isRequired), ...offered.filter(each => !each.isRequired)];
  return sorted.map(member => suggestMember(site, shape, member, wanted.object, wanted.withValue));
}

/** Names of regions, as members that differ there. */
function suggestRegions(site: Site, object: ObjectNode, withValue: boolean, member: Member): Suggestion[] {
  return knownRegions
    .filter(region => findProperty(object, region) === undefined)
    .map(region => {
      const key = JSON.stringify(region);
      return {
        label: region,
        kind: 'member',
        snippet: withValue ? `${key}${site.layout.colon}${valueSnippet(site, member, object)}` : key,
      };
    });
}

function suggestMember(site: Site, shape: Shape, member: Member, object: ObjectNode, withValue: boolean): Suggestion {
  const key = JSON.stringify(member.name);
  return {
    label: member.name,
    kind: member.isRequired ? 'required' : 'member',
    // An editor shortens the name to make room for this; the documentation says the rest.
    detail: member.isRequired ? t('required') : describeConstraint(member),
    topic: `${shape.name}.${member.name}`,
    snippet: withValue ? `${key}${site.layout.colon}${valueSnippet(site, member, object)}` : key,
    choiceFollows: withValue && (member.type === 'list' || member.type === 'object' || member.type === 'string'),
  };
}

/** The shape of a member's value, with tab stops where a person decides. */
export function valueSnippet(site: Site, member: Member, object: ObjectNode): string {
  return writeValue(proposal(site, member, object), site.layout, site.seam.indent);
}

function proposal({ document, layout, seam }: Site, member: Member, object: ObjectNode): NewValue {
  switch (member.name) {
    case 'DeviceName':
      return quotedStop(1, freeDeviceNames(document)[0]);
    case 'VirtualName':
      return quotedStop(1, freeVirtualName(document));
    case 'NoDevice':
      return '';
    case 'ResourceType':
      return choiceStop(1, orAll(freeResourceTypes(document, object), member.values), '"');
    case 'VolumeType':
      return choiceStop(1, volumeTypes, '"');
    case 'VolumeSize':
    case 'Iops':
    case 'Throughput':
    case 'EbsCardIndex':
      return bareStop(1, String(proposedNumber(member, readVolume(object))));
    case 'Tags':
      return [{ Key: quotedStop(1), Value: quotedStop(2) }];
  }
  if (member.type === 'boolean') return choiceStop(1, ['true', 'false'], '');
  if (member.type === 'list') return openBrackets('[', ']', layout, seam.indent);
  if (member.type === 'object') return openBrackets('{', '}', layout, seam.indent);
  return member.values === undefined ? quotedStop(1) : choiceStop(1, member.values, '"');
}

function proposedNumber(member: Member, volume: Volume): number {
  const limits = limitsOf(volume);
  switch (member.name) {
    case 'VolumeSize':
      return Math.max(limits?.size.minimum ?? 1, 8);
    case 'Iops':
      return limits?.iops === undefined ? 3000 : Math.min(3000, highestIops(limits.iops, volume.size));
    default:
      return typeof member.default === 'number' ? member.default : (member.minimum ?? 0);
  }
}

function isFree(object: ObjectNode, member: Member, current: string | undefined): boolean {
  return member.name === current || findProperty(object, member.name) === undefined;
}

/** Leaves out what EC2 would refuse beside what is there already. */
function makesSense(shape: Shape, object: ObjectNode, member: Member): boolean {
  if (shape.name === 'BlockDeviceMapping') {
    const kinds = ['Ebs', 'VirtualName', 'NoDevice'];
    return !kinds.includes(member.name) || !kinds.some(kind => findProperty(object, kind) !== undefined);
  }
  if (shape.name === 'Step') return makesSenseInStep(object, member.name);
  if (shape.name !== 'EbsBlockDevice') return true;
  const volume = readVolume(object);
  const limits = volume.type === undefined ? undefined : limitsOf(volume);
  switch (member.name) {
    case 'Iops':
      return limits === undefined || limits.iops !== undefined;
    case 'Throughput':
      return limits === undefined || limits.throughput !== undefined;
    case 'Encrypted':
      return findProperty(object, 'SnapshotId') === undefined;
    case 'SnapshotId':
      return findProperty(object, 'Encrypted') === undefined;
    default:
      return true;
  }
}

/** One API a step; only copies have regions, and they are made of the source. */
function makesSenseInStep(object: ObjectNode, name: string): boolean {
  const api = stepApis.find(each => findProperty(object, each) !== undefined);
  if (stepApis.some(each => each === name)) return api === undefined;
  if (name === 'regions') return api === undefined || api === 'CopyImage';
  return name !== 'on' || api !== 'CopyImage';
}

function orAll(free: readonly string[], all: readonly string[] | undefined): readonly string[] {
  return free.length > 0 ? free : (all ?? []);
}
