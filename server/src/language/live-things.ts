import { t } from '@vscode/l10n';
import type { DeviceFacts, Facts, ImageFacts, InstanceFacts, SnapshotFacts, VolumeFacts } from './facts';
import { formatNumber } from './format-number';
import { code, escapeMarkdown, paragraphs } from './markdown';
import type { ValueNode } from './request-document';
import type { Member } from './request-schema';

/** Markdown about the instance, device, snapshot or image that a value names. Undefined where nothing is known of it. */
export function describeThing(facts: Facts, member: Member, value: ValueNode): string | undefined {
  if (value.kind !== 'string') return undefined;
  const thing = lookUp(facts, member.name, value.value);
  return thing === undefined ? undefined : paragraphs(thing, whereAndWhen(facts));
}

function lookUp(facts: Facts, member: string, value: string): string | undefined {
  const { instance, imageOfName } = facts;
  switch (member) {
    case 'InstanceId':
      return instance?.id === value ? describeInstance(instance) : undefined;
    case 'Name':
      return imageOfName ? describeImage(imageOfName) : undefined;
    case 'DeviceName': {
      const device = instance?.devices.find(each => each.deviceName === value);
      return device === undefined ? undefined : describeDevice(device);
    }
    case 'SnapshotId': {
      const snapshot = Object.hasOwn(facts.snapshots, value) ? facts.snapshots[value] : undefined;
      return snapshot ? describeSnapshot(snapshot) : undefined;
    }
    default:
      return undefined;
  }
}

function describeInstance({ id, name, state, type, zone }: InstanceFacts): string {
  const title = name === undefined ? code(id) : `**${escapeMarkdown(name)}** ${code(id)}`;
  return `${title}\n\n${[state, type, zone].map(escapeMarkdown).join(' · ')}`;
}

function describeDevice({ volumeId, deleteOnTermination, volume }: DeviceFacts): string {
  const fate = deleteOnTermination ? t('deleted on termination') : t('kept on termination');
  const parts = volume === undefined ? [fate] : [summarizeVolume(volume), fate];
  return `${code(volumeId)} ${parts.map(escapeMarkdown).join(' · ')}`;
}

/** "100 GiB · gp3 · 3,000 IOPS · encrypted". Plain text. */
export function summarizeVolume({ size, type, iops, encrypted }: VolumeFacts): string {
  return [
    t('{0} GiB', formatNumber(size)),
    type,
    ...(iops === undefined ? [] : [t('{0} IOPS', formatNumber(iops))]),
    encrypted ? t('encrypted') : t('not encrypted'),
  ].join(' · ');
}

function describeSnapshot(snapshot: SnapshotFacts): string {
  const { id, state, progress, size, encrypted, archived, description, started } = snapshot;
  const parts = [
    t('{0} GiB', formatNumber(size)),
    [state, progress].join(' ').trim(),
    encrypted ? t('encrypted') : t('not encrypted'),
    ...(archived ? [t('archived')] : []),
    started,
  ];
  return paragraphs(`${code(id)} ${parts.map(escapeMarkdown).join(' · ')}`, escapeMarkdown(description));
}

function describeImage({ id, state, created }: ImageFacts): string {
  return t(
    'The name is already used by {0} ({1}, created {2}).',
    code(id),
    escapeMarkdown(state),
    escapeMarkdown(created),
  );
}

function whereAndWhen({ target }: Facts): string {
  const where = escapeMarkdown([target.account, target.region].filter(part => part !== undefined).join(' · '));
  return target.stale ? t('_{0}, as of {1}_', where, escapeMarkdown(target.asOf)) : `_${where}_`;
}
