import { t } from '@vscode/l10n';
import type { Question } from '../asking/ask';
import { describeAccount } from '../ec2/describe-account';
import { targetKey } from '../ec2/target-ref';
import { plain } from '../foreign-text';
import { endpointLines } from '../plan/endpoint-lines';
import type { Plan } from '../plan/plan';
import { type StepContext, stepLines } from '../plan/steps/step-lines';
import { isStopped, type JudgedRow, planOf } from './batch-row';
import { type BatchCounts, countBatch } from './count-batch';
import { rebootsText } from './reboots-text';
import { volumesText } from './volumes-text';

/** How many things are named in one line; the table has all of them. */
const mostNamed = 4;
/** How many lines warnings may take. */
const mostWarnings = 3;

/**
 * The one question before many requests are sent: where they go, and, counted and named, what is out of the ordinary. What
 * cannot be sent is left out only if the person says so, and is never under Enter by itself.
 */
export function confirmBatch(rows: readonly JudgedRow[], context: StepContext): Question<'send'> {
  const counts = countBatch(rows);
  const ready = rows.filter(row => !isStopped(row));
  const plans = ready.flatMap(({ row }) => planOf(row) ?? []);
  const lines = [
    ...placeLines(plans),
    rebootsText(counts),
    volumesText(counts),
    ...leftOutLines(rows.filter(isStopped)),
    ...otherInstanceLines(ready),
    ...environmentLines(plans),
    ...stepLines(distinctSteps(plans), context),
    ...warningLines(ready),
    ...(counts.ready > 1 ? [t('See the plan for details.')] : []),
  ];
  return {
    title: counts.ready === 1 ? t('Create 1 image?') : t('Create {0} images?', counts.ready),
    detail: lines.map(line => plain(line, 1600)).join('\n'),
    answers: [{ title: buttonText(counts), answer: 'send' }],
  };
}

function placeLines(plans: readonly Plan[]): readonly string[] {
  const targets = [...new Map(plans.map(({ target }) => [targetKey(target), target])).values()];
  return targets.flatMap(target => {
    const count = plans.filter(plan => targetKey(plan.target) === targetKey(target)).length;
    const place = { count, region: plain(target.region), profile: plain(target.profile) };
    return [
      target.account === undefined
        ? t('{count} in an unknown account, region {region}, profile {profile}', place)
        : t('{count} in account {account}, region {region}, profile {profile}', {
            ...place,
            account: describeAccount(target),
          }),
      ...endpointLines(target),
    ];
  });
}

function leftOutLines(stopped: readonly JudgedRow[]): readonly string[] {
  if (stopped.length === 0) return [];
  const list = namesOf(stopped);
  return stopped.length === 1
    ? [t('1 request has errors and is skipped: {0}', list)]
    : [t('{count} requests have errors and are skipped: {list}', { count: stopped.length, list })];
}

function otherInstanceLines(rows: readonly JudgedRow[]): readonly string[] {
  const others = rows.filter(({ row }) => row.kind === 'planned' && row.isOtherInstance);
  if (others.length === 0) return [];
  const list = namesOf(others);
  return others.length === 1
    ? [t('1 request specifies a different instance than the selected one: {0}', list)]
    : [
        t('{count} requests specify a different instance than the selected one: {list}', {
          count: others.length,
          list,
        }),
      ];
}

function environmentLines(plans: readonly Plan[]): readonly string[] {
  const values = new Set(
    plans.flatMap(({ environment }) => Object.entries(environment).map(([name, value]) => `${name}=${value}`)),
  );
  return values.size === 0 ? [] : [t('From environment variables: {0}', plain(listOf([...values])))];
}

/** Steps that several requests have in common are said once. */
function distinctSteps(plans: readonly Plan[]) {
  const steps = plans.flatMap(plan => plan.steps?.definitions ?? []);
  return [...new Map(steps.map(step => [JSON.stringify(step), step])).values()];
}

/** Equal sentences count as one; those of the batch's own clashes come first. */
function warningLines(rows: readonly JudgedRow[]): readonly string[] {
  const warned = rows.filter(({ problems }) => problems.some(({ level }) => level === 'warns'));
  if (warned.length === 0) return [];
  const clashing = warned.filter(({ clashes }) => clashes.length > 0);
  const sorted = [...clashing, ...warned.filter(row => !clashing.includes(row))];
  const shown = sorted.slice(0, mostWarnings).map(({ row, problems, clashes }) => {
    const [first] = [...clashes, ...problems.filter(({ level }) => level === 'warns')];
    return t('{name}: {warning}', { name: plain(row.source.label, 60), warning: plain(first?.message ?? '', 200) });
  });
  return [
    warned.length === 1 ? t('1 request has a warning:') : t('{0} requests have warnings:', warned.length),
    ...shown,
  ];
}

function namesOf(rows: readonly JudgedRow[]): string {
  return listOf(rows.map(({ row }) => row.source.label));
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(name => plain(name, 60));
  const more = names.length - shown.length;
  const list = shown.join(', ');
  return more > 0 ? t('{list} and {more} more (see the plan)', { list, more }) : list;
}

function buttonText({ ready, stopped, reboots, maybeReboots }: BatchCounts): string {
  if (stopped > 0 && reboots + maybeReboots > 0) {
    return t('Reboot {reboots}, Create {ready}, Skip {stopped}', {
      reboots: reboots + maybeReboots,
      ready,
      stopped,
    });
  }
  if (stopped > 0) return t('Create {ready} and Skip {stopped}', { ready, stopped });
  if (reboots + maybeReboots === 0) return t('Create {0} Images Without Reboot', ready);
  return maybeReboots > 0
    ? t('Create {0} Images (Reboots If Running)', ready)
    : t('Reboot {reboots} and Create {ready} Images', { reboots, ready });
}
