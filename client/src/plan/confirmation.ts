import { t } from '@vscode/l10n';
import { describeAccount } from '../ec2/describe-account';
import { plain } from '../foreign-text';
import type { Plan, PlannedInstance } from './plan';
import type { Reboot } from './plan-reboot';

/** The modal that stands between a request and EC2. Plain text; safe to show as it is. */
export interface Confirmation {
  readonly title: string;
  /** A few short lines. */
  readonly detail: string;
  /** Says whether the instance reboots. */
  readonly button: string;
}

/** Everything a person must know before the one click that cannot be undone: what, where, from which instance, reboot, volumes. */
export function confirmPlan(plan: Plan): Confirmation {
  return {
    title: t('Create image {0}?', plain(plan.name ?? '')),
    detail: [
      placeLine(plan),
      ...(plan.target.endpoint ? [t('Not AWS: the request goes to {0}', plain(plan.target.endpoint))] : []),
      instanceLine(plan.instance),
      rebootLine(plan.reboot),
      ...volumeLines(plan),
      ...warningLines(plan),
    ].join('\n'),
    button: buttonText(plan.reboot),
  };
}

function placeLine({ target }: Plan): string {
  const profile = plain(target.profile);
  return target.account
    ? t('Account {0}, region {1}, profile {2}', describeAccount(target), plain(target.region), profile)
    : t('Unknown account, region {0}, profile {1}', plain(target.region), profile);
}

function instanceLine(instance: PlannedInstance): string {
  if (instance.kind === 'missing') return t('No instance');
  const id = plain(instance.id);
  if (instance.kind === 'absent') return t('Instance {0}, which does not exist here', id);
  if (instance.kind === 'unread') return t('Instance {0}, whose state could not be read', id);
  return instance.name
    ? t('Instance {0} ({1}), {2}', plain(instance.name), id, instance.state)
    : t('Instance {0}, {1}', id, instance.state);
}

function rebootLine({ kind, autoScalingGroup }: Reboot): string {
  if (kind === 'stays-up') return t('It will not be rebooted, because NoReboot is true.');
  if (kind === 'stays-down') return t('It will not be rebooted, because it is not running.');
  if (kind === 'reboots-if-running') return t('It will be rebooted if it is running.');
  return autoScalingGroup
    ? t('It will be rebooted. Its Auto Scaling group {0} may replace it meanwhile.', plain(autoScalingGroup))
    : t('It will be rebooted.');
}

function volumeLines({ devices }: Plan): readonly string[] {
  const namesOf = (chosen: Plan['devices']) => chosen.map(({ deviceName }) => plain(deviceName)).join(', ');
  const isIn = devices.filter(device => device.inImage);
  const isOut = devices.filter(device => !device.inImage && device.why === 'left-out');
  return [
    ...(isIn.length > 0 ? [t('In the image: {0}', namesOf(isIn))] : []),
    ...(isOut.length > 0 ? [t('Not in the image: {0}', namesOf(isOut))] : []),
  ];
}

/** The first few in words; a person who wants all of them opens the plan. */
function warningLines({ problems }: Plan): readonly string[] {
  const warnings = problems.filter(problem => problem.level === 'warns').map(({ message }) => t('Mind: {0}', message));
  const more = warnings.length - MOST_WARNINGS;
  return more > 0 ? [...warnings.slice(0, MOST_WARNINGS), t('The plan has more: {0}', more)] : warnings;
}

const MOST_WARNINGS = 3;

function buttonText({ kind }: Reboot): string {
  if (kind === 'reboots') return t('Reboot and Create Image');
  if (kind === 'reboots-if-running') return t('Create Image (Reboots if Running)');
  return t('Create Image Without Reboot');
}
