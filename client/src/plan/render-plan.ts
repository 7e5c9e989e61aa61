import { t } from '@vscode/l10n';
import { describeAccount } from '../ec2/describe-account';
import type { Tags } from '../ec2/model';
import { code, codeBlock, prose } from '../foreign-text';
import { permissionLines } from './permission-lines';
import type { Plan, PlannedInstance } from './plan';
import type { Reboot } from './plan-reboot';
import { deviceTable } from './render-devices';

/**
 * The plan as Markdown for VS Code's own preview. Every text that somebody else chose stands in a code span or block, so
 * that no HTML, link, formula or table of theirs takes effect; every state is told in words.
 */
export function renderPlan(plan: Plan): string {
  const sections = [
    t('# Plan: create image {0}', code(plan.name ?? '')),
    verdict(plan),
    ...(plan.target.endpoint
      ? [t('**Not AWS.** The request goes to this address: {0}', code(plan.target.endpoint))]
      : []),
    `## ${t('Where')}`,
    bullets(whereLines(plan)),
    `## ${t('Reboot')}`,
    rebootText(plan.reboot),
    `## ${t('Block devices')}`,
    deviceTable(plan.devices),
    ...problemSection(plan),
    `## ${t('Permission')}`,
    bullets(permissionLines(plan.permission)),
    `## ${t('Tags on the image')}`,
    tagTable(plan.imageTags),
    `## ${t('Tags on the snapshots')}`,
    tagTable(plan.snapshotTags),
    `## ${t('The request as it would be sent')}`,
    codeBlock('json', JSON.stringify(plan.request, undefined, 2)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function verdict({ problems, reboot }: Plan): string {
  const count = problems.filter(problem => problem.level === 'stops').length;
  if (count === 1) return t('**EC2 would not make this image: 1 thing stands against it, below.**');
  if (count > 1) return t('**EC2 would not make this image: {0} things stand against it, below.**', count);
  if (reboot.kind === 'reboots') return t('**Nothing known stands against it. The instance will be rebooted.**');
  if (reboot.kind === 'reboots-if-running')
    return t('**Nothing known stands against it. The instance will be rebooted if it is running.**');
  return t('**Nothing known stands against it. The instance will not be rebooted.**');
}

function whereLines({ target, instance, description }: Plan): readonly string[] {
  return [
    target.account ? t('Account: {0}', code(describeAccount(target))) : t('Account: unknown'),
    t('Region: {0}', code(target.region)),
    t('Profile: {0}', code(target.profile)),
    instanceLine(instance),
    ...(description ? [t('Description: {0}', code(description))] : []),
  ];
}

function instanceLine(instance: PlannedInstance): string {
  if (instance.kind === 'missing') return t('Instance: none is named');
  if (instance.kind === 'absent') return t('Instance: {0}, which does not exist here', code(instance.id));
  if (instance.kind === 'unread') return t('Instance: {0}, whose state could not be read', code(instance.id));
  const { id, name, state, type, zone } = instance;
  return name
    ? t('Instance: {0}, {1}, {2}, type {3}, in {4}', code(name), code(id), state, code(type), code(zone))
    : t('Instance: {0}, {1}, type {2}, in {3}', code(id), state, code(type), code(zone));
}

function rebootText({ kind, autoScalingGroup }: Reboot): string {
  const sentence = rebootSentence(kind);
  if (!autoScalingGroup) return sentence;
  const group = t(
    'It belongs to this Auto Scaling group, which may replace it while it is down: {0}',
    code(autoScalingGroup),
  );
  return `${sentence}\n\n${group}`;
}

function rebootSentence(kind: Reboot['kind']): string {
  switch (kind) {
    case 'reboots':
      return t(
        '**The instance will be rebooted.** It is running and NoReboot is not true: EC2 shuts it down, takes the snapshots and starts it again.',
      );
    case 'stays-up':
      return t(
        '**The instance will not be rebooted.** NoReboot is true: data that it has not written to disk yet is not in the image.',
      );
    case 'stays-down':
      return t('**The instance will not be rebooted.** It is not running and is left so.');
    case 'reboots-if-running':
      return t('**The instance will be rebooted if it is running.** Its state could not be read.');
  }
}

function problemSection({ problems, unread }: Plan): readonly string[] {
  if (problems.length === 0 && unread.length === 0) return [];
  const lines = [
    ...problems.map(({ level, message }) =>
      level === 'stops' ? t('**Stops it:** {0}', prose(message)) : t('**Warning:** {0}', prose(message)),
    ),
    ...unread.map(sentence => t('**Not known:** {0}', prose(sentence))),
  ];
  return [`## ${t('What stands against it')}`, bullets(lines)];
}

function tagTable(tags: Tags): string {
  const rows = Object.entries(tags).map(([key, value]) => `| ${code(key)} | ${code(value)} |`);
  if (rows.length === 0) return t('None.');
  return [`| ${t('Key')} | ${t('Value')} |`, '| --- | --- |', ...rows].join('\n');
}

function bullets(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n');
}
