import type { Facts, Suggestions, SuggestParams } from '../../protocol';
import { lettersOf } from '../device-names';
import { mappingsOf } from '../free-names';
import { summarizeVolume } from '../live-things';
import { findValue } from '../request-document';
import type { Site } from './site';
import { escapeSnippet } from './snippet';
import type { Suggestion } from './suggestion';

/** What to ask the account for at this site. Undefined where it has nothing to offer. */
export function liveQuestion(site: Site): Omit<SuggestParams, 'uri'> | undefined {
  if (site.wanted.kind !== 'value') return undefined;
  const typed = typedText(site);
  switch (site.wanted.member.name) {
    case 'InstanceId':
      return { what: 'instances', typed };
    case 'SnapshotId':
      return { what: 'snapshots', typed };
    case 'Key':
      return { what: 'tagKeys', typed };
    case 'Value':
      return { what: 'tagValues', typed, tagKey: siblingKey(site) };
    default:
      return undefined;
  }
}

/** Values of the account, best first as the client sorted them. */
export function suggestFromAnswer(site: Site, answer: Suggestions | null): Suggestion[] {
  if (answer === null || site.wanted.kind !== 'value') return [];
  return answer.items.map(({ value, detail, filter }) => ({
    label: value,
    kind: 'live',
    detail,
    filter,
    snippet: escapeSnippet(JSON.stringify(value)),
  }));
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

function typedText({ document, offset, replace }: Site): string {
  return document.text.slice(replace.offset, Math.max(offset, replace.offset)).replace(/^"/, '');
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
