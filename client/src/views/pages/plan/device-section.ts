import { t } from '@vscode/l10n';
import { localNumber } from '../../../local-format';
import type { DeviceReason, PlannedDevice } from '../../../plan/plan-devices';
import { type Html, html } from '../html';
import { type TableRow, table } from '../table';
import { deviceTotals } from './device-totals';

/** Every block device in a row: in the image or not, what it is, and what becomes of it. */
export function deviceSection(devices: readonly PlannedDevice[]): Html {
  if (devices.length === 0) {
    return html`<h2>${t('Volumes')}</h2><p>${t('The volumes are unknown, because the instance was not read and the request has no devices.')}</p>`;
  }
  const columns = [
    { head: t('Device') },
    { head: t('In image'), kind: 'word' },
    { head: t('Size'), kind: 'number' },
    { head: t('Type') },
    { head: t('Encrypted') },
    { head: t('Deleted with instance') },
    { head: t('Snapshot') },
  ] as const;
  const totals = html`<span class="muted">${deviceTotals(devices)}</span>`;
  return html`<h2>${t('Volumes')} ${totals}</h2>${table(t('Volumes'), columns, devices.map(deviceRow))}`;
}

function deviceRow(device: PlannedDevice): TableRow {
  return {
    isOut: !device.inImage,
    cells: [
      device.isRoot ? html`${device.deviceName} <span class="muted">${t('root')}</span>` : device.deviceName,
      device.inImage ? t('✓ yes') : t('✕ no'),
      device.size === undefined ? '–' : t('{0} GiB', localNumber(device.size)),
      device.type ?? sourceText(device),
      yesOrNo(device.encrypted),
      device.inImage ? yesOrNo(device.deleteOnTermination) : '–',
      snapshotText(device),
    ],
    second: [performanceText(device), reasonText(device.why)].filter(text => text !== '').join(' · '),
  };
}

/** What a device without a volume type is. */
function sourceText({ source }: PlannedDevice): string {
  return source.kind === 'instance-store' ? t('instance store {0}', source.virtualName) : '–';
}

function yesOrNo(value: boolean | undefined): string {
  if (value === undefined) return '–';
  return value ? t('yes') : t('no');
}

function snapshotText({ snapshot, source }: PlannedDevice): string {
  switch (snapshot) {
    case 'first':
      return t('first (slowest)');
    case 'later':
      return t('incremental');
    case 'unknown':
      return t('unknown');
    case 'none':
      return source.kind === 'snapshot' ? t('from {0}', source.snapshotId) : '–';
  }
}

function performanceText({ iops, throughput }: PlannedDevice): string {
  const parts = [
    iops === undefined ? '' : t('{0} IOPS', localNumber(iops)),
    throughput === undefined ? '' : t('{0} MiB/s', localNumber(throughput)),
  ];
  return parts.filter(part => part !== '').join(' · ');
}

/** Nothing where the row is as the instance has it. */
function reasonText(why: DeviceReason): string {
  switch (why) {
    case 'from-instance':
      return '';
    case 'changed-by-request':
      return t('DeleteOnTermination is set in the request');
    case 'new':
      return t('added by the request');
    case 'left-out':
      return t('excluded by NoDevice');
    case 'not-there':
      return t('excluded by NoDevice, but the instance does not have it');
    case 'incomplete':
      return t('the instance does not have it, and the request has no size or snapshot');
    case 'from-request':
      return t('specified in the request');
  }
}
