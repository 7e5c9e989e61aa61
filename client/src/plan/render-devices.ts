import { t } from '@vscode/l10n';
import { code } from '../foreign-text';
import type { PlannedDevice } from './plan-devices';

/**
 * A table of every block device. Each cell holds words, never a mark alone: it is read aloud cell by cell. Three columns,
 * so that it fits beside the request, where the plan is opened.
 */
export function deviceTable(devices: readonly PlannedDevice[]): string {
  if (devices.length === 0) return t('None is known: the instance could not be read and the request names no device.');
  const heads = [t('Device'), t('In the image'), t('Volume')];
  const rows = devices.map(device => [
    device.isRoot ? t('{0} (root)', code(device.deviceName)) : code(device.deviceName),
    device.inImage ? t('yes: {0}', reasonText(device)) : t('no: {0}', reasonText(device)),
    volumeText(device),
  ]);
  return [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function volumeText(device: PlannedDevice): string {
  const parts = [sourceText(device), shapeText(device), encryptionText(device), endText(device), snapshotText(device)];
  return parts.filter(Boolean).join(', ');
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

function shapeText(device: PlannedDevice): string {
  const { size, type, iops, throughput } = device;
  const parts = [
    ...(size === undefined ? [] : [t('{0} GiB', size)]),
    ...(type === undefined ? [] : [code(type)]),
    ...(iops === undefined ? [] : [t('{0} IOPS', iops)]),
    ...(throughput === undefined ? [] : [t('{0} MiB/s', throughput)]),
  ];
  return parts.length > 0 || !isVolume(device) ? parts.join(', ') : t('size and type not known');
}

function encryptionText(device: PlannedDevice): string {
  if (!isVolume(device)) return '';
  if (device.encrypted === undefined) return t('encryption not known');
  return device.encrypted ? t('encrypted') : t('not encrypted');
}

/** What becomes of the volume of an instance that is launched from the image. */
function endText(device: PlannedDevice): string {
  if (!isVolume(device) || !device.inImage) return '';
  if (device.deleteOnTermination === undefined) return t('not known whether it is deleted with the instance');
  return device.deleteOnTermination ? t('deleted with the instance') : t('kept after the instance');
}

function isVolume({ source }: PlannedDevice): boolean {
  return source.kind === 'volume' || source.kind === 'snapshot' || source.kind === 'empty';
}

function reasonText({ why }: PlannedDevice): string {
  switch (why) {
    case 'from-instance':
      return t('the instance has it');
    case 'changed-by-request':
      return t('the instance has it; the request sets whether it is deleted');
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
      return t('its first snapshot, which takes longest');
    case 'later':
      return t('a snapshot of only what changed since the last one');
    case 'unknown':
      return t('not known whether it is its first snapshot');
    case 'none':
      return '';
  }
}
