import { isDeepStrictEqual } from 'node:util';
import { t } from '@vscode/l10n';
import { describeAccount } from '../ec2/describe-account';
import type { Tags } from '../ec2/model';
import { plain } from '../foreign-text';
import { endpointLines } from './endpoint-lines';
import type { Plan, PlannedInstance } from './plan';
import type { Reboot } from './plan-reboot';
import { type StepContext, stepLines } from './steps/step-lines';

/** The modal that stands between a request and EC2. Plain text; safe to show as it is. */
export interface Confirmation {
  readonly title: string;
  /** At most a dozen lines. */
  readonly detail: string;
  /** Says whether the instance reboots. */
  readonly button: string;
}

const mostLines = 12;
/** No name or sentence from outside makes a line so long that it pushes another one out of the dialog. */
const longestLine = 500;
/** How much of a list stands in one line. */
const longestList = 160;

/**
 * Everything a person must know before the one click that cannot be undone: what, where, from which instance, reboot,
 * volumes, tags, what is taken from the environment, and what follows with everyone who gets access. What has no room is in
 * the plan: the tags first of all.
 */
export function confirmPlan(plan: Plan, context: StepContext): Confirmation {
  const first = [placeLine(plan), ...endpointLines(plan.target), instanceLine(plan.instance), rebootLine(plan.reboot)];
  const last = [...environmentLines(plan), ...stepLines(plan.steps?.definitions ?? [], context)];
  const volumes = volumeLines(plan);
  const tags = tagLines(plan).slice(0, Math.max(0, mostLines - first.length - volumes.length - last.length));
  const lines = [...first, ...volumes, ...tags, ...last];
  return {
    title: t('Create image {0}?', plain(plan.name ?? '')),
    detail: [...lines, ...warningLines(plan, mostLines - lines.length)]
      .map(line => plain(line, longestLine))
      .join('\n'),
    button: buttonText(plan.reboot),
  };
}

function placeLine({ target }: Plan): string {
  const place = { region: plain(target.region), profile: plain(target.profile) };
  return target.account === undefined
    ? t('Unknown account, region {region}, profile {profile}', place)
    : t('Account {account}, region {region}, profile {profile}', { ...place, account: describeAccount(target) });
}

function instanceLine(instance: PlannedInstance): string {
  if (instance.kind === 'missing') return t('No instance');
  const id = plain(instance.id);
  if (instance.kind === 'absent') return t('Instance {0} does not exist', id);
  if (instance.kind === 'unread') return t('Instance {0}, state unknown', id);
  const { name, state } = instance;
  return name === undefined
    ? t('Instance {id}, {state}', { id, state: plain(state) })
    : t('Instance {name} ({id}), {state}', { name: plain(name), id, state: plain(state) });
}

function rebootLine({ kind, autoScalingGroup }: Reboot): string {
  if (kind === 'stays-up') return t('The instance does not reboot, because NoReboot is true.');
  if (kind === 'stays-down') return t('The instance does not reboot, because it is not running.');
  if (kind === 'reboots-if-running') return t('The instance reboots if it is running.');
  return autoScalingGroup === undefined
    ? t('The instance reboots.')
    : t('The instance reboots. Its Auto Scaling group {0} might replace it.', plain(autoScalingGroup));
}

function volumeLines({ devices }: Plan): readonly string[] {
  const namesOf = (chosen: Plan['devices']) => inOneLine(chosen.map(({ deviceName }) => deviceName));
  const isIn = devices.filter(device => device.inImage);
  const isOut = devices.filter(device => device.why === 'left-out');
  return [
    ...(isIn.length > 0 ? [t('Included: {0}', namesOf(isIn))] : []),
    ...(isOut.length > 0 ? [t('Excluded: {0}', namesOf(isOut))] : []),
  ];
}

function tagLines({ imageTags, snapshotTags }: Plan): readonly string[] {
  const ofImage = tagsInOneLine(imageTags);
  const ofSnapshots = tagsInOneLine(snapshotTags);
  // Not the lines, which may be cut: what is cut off may differ.
  if (isDeepStrictEqual(imageTags, snapshotTags)) return ofImage === '' ? [] : [t('Tags: {0}', ofImage)];
  return [
    ...(ofImage === '' ? [] : [t('Tags of the image: {0}', ofImage)]),
    ...(ofSnapshots === '' ? [] : [t('Tags of the snapshots: {0}', ofSnapshots)]),
  ];
}

function tagsInOneLine(tags: Tags): string {
  return inOneLine(Object.entries(tags).map(([key, value]) => `${key}=${value}`));
}

/** Whoever may list images reads these values. */
function environmentLines({ environment }: Plan): readonly string[] {
  const values = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  return values.length > 0 ? [t('From environment variables: {0}', inOneLine(values))] : [];
}

function warningLines({ problems }: Plan, room: number): readonly string[] {
  const warnings = problems
    .filter(({ level }) => level === 'warns')
    .map(({ message }) => t('Warning: {0}', plain(message)));
  if (warnings.length <= room) return warnings;
  const shown = warnings.slice(0, Math.max(0, room - 1));
  const more = warnings.length - shown.length;
  return [...shown, more === 1 ? t('1 more warning. See the plan.') : t('{0} more warnings. See the plan.', more)];
}

/** The names, as many as fit into a line, and how many more there are. */
function inOneLine(names: readonly string[]): string {
  const shown: string[] = [];
  for (const name of names.map(text => plain(text, 80))) {
    if ([...shown, name].join(', ').length > longestList && shown.length > 0) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  const list = shown.join(', ');
  return more > 0 ? t('{list} and {more} more (see the plan)', { list, more }) : list;
}

function buttonText({ kind }: Reboot): string {
  if (kind === 'reboots') return t('Reboot and Create Image');
  if (kind === 'reboots-if-running') return t('Create Image (Reboots If Running)');
  return t('Create Image Without Reboot');
}
