import { t } from '@vscode/l10n';
import { code } from '../foreign-text';
import type { PlannedDevice } from './plan-devices';

/** A table of every block device. Each cell holds words, never a mark alone: it is read aloud cell by cell. */
export function deviceTable(devices: readonly PlannedDevice[]): string {
  if (devices.length === 0) return t('None is known: the instance could not be read and the request names no device.');
  const heads = [
    t('Device'),
    t('In the image'),
    t('From'),
    t('Size and type'),
    t('Encrypted'),
    t('Deleted with the instance'),
    t('Why'),
    t('Snapshot'),
  ];
  const rows = devices.map(device => [
    device.isRoot ? t('{0} (root)', code(device.deviceName)) : code(device.deviceName),
    device.inImage ? t('yes') : t('no'),
    sourceText(device),
    shapeText(device),
    flagText(device.encrypted, isVolume(device)),
    flagText(device.deleteOnTermination, device.inImage && isVolume(device)),
    reasonText(device),
    snapshotText(device),
  ]);
  return [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function sourceText({ source }: PlannedDevice): string {
  switch (source.kind) {
    case 'volume':
      return code(source.volumeId);
    case 'snapshot':
      return t('snapshot {0}', code(source.snapshotId));
    case 'empty':
      return t('a new, empty volume');
    case 'instance-store':
      return t('instance store {0}', code(source.virtualName));
    case 'none':
      return t('nothing');
  }
}

function shapeText({ size, type, iops, throughput }: PlannedDevice): string {
  const parts = [
    ...(size === undefined ? [] : [t('{0} GiB', size)]),
    ...(type === undefined ? [] : [code(type)]),
    ...(iops === undefined ? [] : [t('{0} IOPS', iops)]),
    ...(throughput === undefined ? [] : [t('{0} MiB/s', throughput)]),
  ];
  return parts.length > 0 ? parts.join(', ') : t('not known');
}

function flagText(flag: boolean | undefined, applies: boolean): string {
  if (!applies) return t('does not apply');
  return flag === undefined ? t('not known') : flag ? t('yes') : t('no');
}

function isVolume({ source }: PlannedDevice): boolean {
  return source.kind === 'volume' || source.kind === 'snapshot' || source.kind === 'empty';
}

function reasonText({ why }: PlannedDevice): string {
  switch (why) {
    case 'from-instance':
      return t('the instance has it');
    case 'changed-by-request':
      return t('the instance has it; the request sets DeleteOnTermination');
    case 'new':
      return t('the request adds it');
    case 'left-out':
      return t('the request leaves it out');
    case 'not-there':
      return t('the request leaves it out, but the instance does not have it');
    case 'incomplete':
      return t('the request names it without a size or a snapshot, and the instance does not have it');
    case 'from-request':
      return t('the request names it');
  }
}

function snapshotText({ snapshot }: PlannedDevice): string {
  switch (snapshot) {
    case 'first':
      return t('the first one of this volume, which takes longest');
    case 'later':
      return t('only what changed since the last one');
    case 'unknown':
      return t('not known whether it is the first');
    case 'none':
      return t('none');
  }
}
