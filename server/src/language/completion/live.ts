import { isRootName, lettersOf } from '../device-names';
import type { Facts, SuggestSubject } from '../facts';
import { mappingsOf } from '../free-names';
import { summarizeVolume } from '../live-things';
import { findValue, type ListNode, type ObjectNode } from '../request-document';
import { shownLine } from '../shown-text';
import { readVolume } from '../volume';
import type { Choice } from './choice-search';
import type { Site } from './site';
import { escapeSnippet } from './snippet';
import type { Suggestion } from './suggestion';

/** What to ask the account for at this site. Undefined where it has nothing to offer. */
export function liveQuestion(site: Site): SuggestSubject | undefined {
  if (site.wanted.kind !== 'value') return undefined;
  switch (site.wanted.member.name) {
    case 'InstanceId':
      return { what: 'instances' };
    case 'SnapshotId':
      return { what: 'snapshots' };
    case 'Key':
      return { what: 'tagKeys' };
    case 'Value':
      return { what: 'tagValues', tagKey: siblingKey(site) };
    default:
      return undefined;
  }
}

/** What of the value is typed already. */
export function typedText({ document, offset, replace }: Site): string {
  return document.text.slice(replace.offset, Math.max(offset, replace.offset)).replace(/^"/, '');
}

/** Values of the account, in the order in which they were found: by name where they have one, since nobody knows an id. */
export function suggestChoices(choices: readonly Choice[]): Suggestion[] {
  return choices.map(({ value, name, detail }) => ({
    label: withoutIcons(name ?? value),
    kind: 'live',
    detail: shownLine(name === undefined ? detail : [value, detail].filter(Boolean).join(' · ')),
    filter: [name, value, detail].filter(Boolean).join(' '),
    snippet: escapeSnippet(JSON.stringify(value)),
  }));
}

/** An editor may take `$(name)` in a label for an icon; a joiner that nobody sees keeps it from that. */
function withoutIcons(name: string): string {
  return shownLine(name).replaceAll('$(', '$\u2060(');
}

/**
 * The list with the devices of the instance that no other mapping names. Each device is there once; a free name comes first where a new volume
 * is written, a device of the instance anywhere else.
 */
export function withDevices(site: Site, facts: Facts | undefined, suggestions: readonly Suggestion[]): Suggestion[] {
  const own = site.frames.at(-1)?.node;
  const devices = facts?.instance?.devices;
  if (site.wanted.kind !== 'value' || site.wanted.member.name !== 'DeviceName' || devices === undefined) {
    return [...suggestions];
  }
  const others = mappingsOf(site.document).filter(mapping => mapping !== own);
  const taken = new Set(others.map(mapping => deviceKey(textOf(findValue(mapping, 'DeviceName')))));
  const attached = devices
    .filter(({ deviceName }) => !taken.has(deviceKey(deviceName)))
    .map(
      ({ deviceName, volumeId, volume }): Suggestion => ({
        label: withoutIcons(deviceName),
        kind: 'live',
        detail: shownLine(volume === undefined ? volumeId : `${volumeId} · ${summarizeVolume(volume)}`),
        snippet: escapeSnippet(JSON.stringify(deviceName)),
      }),
    );
  const known = new Set(devices.map(({ deviceName }) => deviceKey(deviceName)));
  // The root device of an instance that is known is among its devices.
  const free = suggestions.filter(({ label }) => !known.has(deviceKey(label)) && !isRootName(label));
  return isNewVolume(own) ? [...free, ...attached] : [...attached, ...free];
}

function isNewVolume(mapping: ObjectNode | ListNode | undefined): boolean {
  const ebs = mapping?.kind === 'object' ? findValue(mapping, 'Ebs') : undefined;
  return ebs?.kind === 'object' && readVolume(ebs).isNew;
}

function siblingKey(site: Site): string | undefined {
  const object = site.frames.at(-1)?.node;
  const key = object?.kind === 'object' ? findValue(object, 'Key') : undefined;
  return key?.kind === 'string' ? key.value : undefined;
}

/** Equal for names of one device. */
function deviceKey(name: string): string {
  return lettersOf(name) ?? name;
}

function textOf(value: ReturnType<typeof findValue>): string {
  return value?.kind === 'string' ? value.value : '';
}
