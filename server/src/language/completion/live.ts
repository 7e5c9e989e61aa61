import { lettersOf } from '../device-names';
import type { Facts, SuggestSubject } from '../facts';
import { mappingsOf } from '../free-names';
import { summarizeVolume } from '../live-things';
import { findValue } from '../request-document';
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
    label: name === undefined ? value : withoutIcons(name),
    kind: 'live',
    detail: name === undefined ? detail : [value, detail].filter(Boolean).join(' · '),
    filter: [name, value, detail].filter(Boolean).join(' '),
    snippet: escapeSnippet(JSON.stringify(value)),
  }));
}

/** An editor may take `$(name)` in a label for an icon; a joiner that nobody sees keeps it from that. */
function withoutIcons(name: string): string {
  return name.replaceAll('$(', '$\u2060(');
}

/** The devices that the instance has and no other mapping names. */
export function suggestDevices(site: Site, facts: Facts | undefined): Suggestion[] {
  if (site.wanted.kind !== 'value' || site.wanted.member.name !== 'DeviceName') return [];
  const own = site.frames.at(-1)?.node;
  const others = mappingsOf(site.document).filter(mapping => mapping !== own);
  const taken = new Set(
    others
      .map(mapping => findValue(mapping, 'DeviceName'))
      .map(textOf)
      .map(lettersOf),
  );
  return (facts?.instance?.devices ?? [])
    .filter(({ deviceName }) => !taken.has(deviceKey(deviceName)))
    .map(({ deviceName, volumeId, volume }) => ({
      label: deviceName,
      kind: 'live',
      detail: volume === undefined ? volumeId : `${volumeId} · ${summarizeVolume(volume)}`,
      snippet: escapeSnippet(JSON.stringify(deviceName)),
    }));
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
