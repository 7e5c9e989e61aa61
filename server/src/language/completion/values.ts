import { t } from '@vscode/l10n';
import { describeVolumeType } from '../describe-limits';
import { formatNumber } from '../format-number';
import { freeDeviceNames, freeResourceTypes, freeVirtualName } from '../free-names';
import type { ObjectNode } from '../request-document';
import type { Member } from '../request-schema';
import { limitsOf, readVolume, type Volume } from '../volume';
import { anyVolumeSize, highestIops, highestThroughput, volumeLimits, volumeTypes } from '../volume-limits';
import { valueSnippet } from './members';
import type { Site } from './site';
import { escapeSnippet } from './snippet';
import type { Suggestion } from './suggestion';

/** The values that the member at the site may have in the object it stands in. */
export function suggestValues(site: Site): Suggestion[] {
  const frame = site.frames.at(-1);
  if (site.wanted.kind !== 'value' || frame?.node.kind !== 'object') return [];
  const { member } = site.wanted;
  if (member.unsupported !== undefined) return [];
  const topic = `${frame.shape?.name}.${member.name}`;
  return valuesOf(site, member, frame.node).map(value => ({ topic, kind: 'value', ...value }));
}

type Value = Pick<Suggestion, 'label' | 'snippet'> & Partial<Suggestion>;

function valuesOf(site: Site, member: Member, object: ObjectNode): Value[] {
  const { document } = site;
  switch (member.name) {
    case 'VolumeType':
      return volumeTypes.map(type => {
        const limits = volumeLimits(type);
        return {
          ...word(type),
          detail: limits === undefined ? undefined : describeVolumeType(limits),
          topic: `EbsBlockDevice.VolumeType=${type}`,
        };
      });
    case 'VolumeSize':
      return sizes(readVolume(object));
    case 'Iops':
      return iops(readVolume(object));
    case 'Throughput':
      return throughputs(readVolume(object));
    case 'DeviceName':
      return deviceNames(site);
    case 'VirtualName':
      return [freeVirtualName(document)].flatMap(name => (name === undefined ? [] : [word(name)]));
    case 'NoDevice':
      return [{ ...word(''), label: '""', filter: '', detail: t('excludes the volume from the image') }];
    case 'DeprecateAt':
      return periods();
    case 'ResourceType':
      return freeResourceTypes(document, object).map(word);
  }
  if (member.type === 'boolean') return booleans(member);
  if (member.type === 'list' || member.type === 'object') {
    const snippet = valueSnippet(site, member, object);
    return [{ label: member.type === 'list' ? '[ ]' : '{ }', filter: '', snippet, choiceFollows: true }];
  }
  return (member.values ?? []).map(word);
}

/** Times after the creation of the image. */
function periods(): Value[] {
  return [
    { ...word('90d'), detail: t('90 days after the image is created') },
    { ...word('6m'), detail: t('6 months after the image is created') },
    { ...word('1y'), detail: t('1 year after the image is created') },
  ];
}

function word(value: string): Value {
  return { label: value, snippet: escapeSnippet(JSON.stringify(value)) };
}

function number(value: number, detail: string): Value {
  return { label: String(value), snippet: String(value), detail };
}

function booleans({ default: usual }: Member): Value[] {
  return [true, false].map(value => ({
    label: String(value),
    snippet: String(value),
    ...(value === usual && { detail: t('default') }),
  }));
}

function deviceNames(site: Site): Value[] {
  const free = freeDeviceNames(site.document, 3).map(word);
  return [
    ...free,
    { ...word('/dev/sda1'), detail: t('root device') },
    { ...word('/dev/xvda'), detail: t('root device') },
  ];
}

function sizes(volume: Volume): Value[] {
  const range = volume.type === undefined ? anyVolumeSize : limitsOf(volume)?.size;
  if (range === undefined) return [];
  const perGiB = limitsOf(volume)?.iops?.perGiB;
  const forIops = perGiB === undefined || volume.iops === undefined ? undefined : Math.ceil(volume.iops / perGiB);
  return distinct([
    number(range.minimum, t('GiB (minimum)')),
    ...(forIops === undefined || forIops <= range.minimum || forIops > range.maximum
      ? []
      : [number(forIops, t('GiB (minimum for {0} IOPS)', formatNumber(volume.iops ?? 0)))]),
    number(range.maximum, t('GiB (maximum)')),
  ]);
}

function iops(volume: Volume): Value[] {
  const limits = (volume.type === undefined ? volumeLimits('gp3') : limitsOf(volume))?.iops;
  if (limits === undefined) return [];
  const highest = highestIops(limits, volume.size);
  return distinct([
    ...(limits.default === undefined ? [] : [number(limits.default, t('IOPS (default)'))]),
    number(limits.minimum, t('IOPS (minimum)')),
    number(
      highest,
      highest === limits.maximum
        ? t('IOPS (maximum)')
        : t('IOPS (maximum for {0} GiB)', formatNumber(volume.size ?? 0)),
    ),
  ]);
}

function throughputs(volume: Volume): Value[] {
  const limits = volume.type === undefined ? volumeLimits('gp3') : limitsOf(volume);
  if (limits?.throughput === undefined) return [];
  const given = volume.iops ?? limits.iops?.default ?? 0;
  return distinct([
    number(limits.throughput.default, t('MiB/s (default)')),
    number(
      Math.max(limits.throughput.minimum, highestThroughput(limits.throughput, given)),
      t('MiB/s (maximum for {0} IOPS)', formatNumber(given)),
    ),
    number(limits.throughput.maximum, t('MiB/s (maximum)')),
  ]);
}

function distinct(values: readonly Value[]): Value[] {
  return values.filter((value, index) => values.findIndex(other => other.label === value.label) === index);
}
