import { t } from '@vscode/l10n';
import { describeConstraint } from '../describe-limits';
import { freeDeviceNames, freeResourceTypes, freeVirtualName } from '../free-names';
import { findProperty, type ObjectNode } from '../request-document';
import type { Member, Shape } from '../request-schema';
import { limitsOf, readVolume, type Volume } from '../volume';
import { highestIops, volumeTypes } from '../volume-limits';
import { type NewValue, writeValue } from '../write-value';
import type { FileSuggestions } from './file-suggestions';
import type { Site } from './site';
import { bareStop, choiceStop, openBrackets, quotedStop } from './snippet';
import type { Suggestion } from './suggestion';

/** The members that the object at the site may still get, those that it must have first. */
export function suggestMembers(site: Site, { freeNames, makesSense }: FileSuggestions): Suggestion[] {
  const { wanted } = site;
  const shape = site.frames.at(-1)?.shape;
  if (wanted.kind !== 'member' || shape === undefined) return [];
  const offered = [...shape.members.values()].filter(
    member =>
      member.unsupported === undefined &&
      isFree(wanted.object, member, wanted.current?.key) &&
      makesSense(shape, wanted.object, member),
  );
  if (shape.each !== undefined) return suggestNames(site, freeNames, wanted.object, wanted.withValue, shape.each);
  const sorted = [...offered.filter(each => each.isRequired), ...offered.filter(each => !each.isRequired)];
  return sorted.map(member => suggestMember(site, shape, member, wanted.object, wanted.withValue));
}

/** Members whose names are free, such as the regions of a copy. */
function suggestNames(
  site: Site,
  names: readonly string[],
  object: ObjectNode,
  withValue: boolean,
  member: Member,
): Suggestion[] {
  return names
    .filter(name => findProperty(object, name) === undefined)
    .map(name => {
      const key = JSON.stringify(name);
      return {
        label: name,
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

function orAll(free: readonly string[], all: readonly string[] | undefined): readonly string[] {
  return free.length > 0 ? free : (all ?? []);
}
