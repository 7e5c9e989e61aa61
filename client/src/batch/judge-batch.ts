import { t } from '@vscode/l10n';
import { plain } from '../foreign-text';
import type { PlanProblem } from '../plan/plan-facts';
import { type BatchRow, isStopped, type JudgedRow, planOf } from './batch-row';

/**
 * Judges the requests of a batch in their order, each by its plan and by those before it: the first of two that clash goes
 * ahead, and one that cannot be sent clashes with nothing.
 */
export function judgeBatch(rows: readonly BatchRow[]): readonly JudgedRow[] {
  const names = new Map<string, string>();
  const instances = new Map<string, string>();
  return rows.map(row => {
    const clashes = clashesOf(row, names, instances);
    const judged = { row, clashes, problems: [...ownProblems(row), ...clashes] };
    if (!isStopped(judged)) {
      note(names, nameKey(row), row);
      note(instances, instanceKey(row), row);
    }
    return judged;
  });
}

function ownProblems(row: BatchRow): readonly PlanProblem[] {
  if (row.kind === 'unplanned') return [{ level: 'stops', message: row.sentence }];
  if (row.source.mayExist !== true) return row.prepared.plan.problems;
  const message = t('The response to an earlier request for this image was lost, so the image might exist.');
  return [...row.prepared.plan.problems, { level: 'warns', message }];
}

function clashesOf(
  row: BatchRow,
  names: ReadonlyMap<string, string>,
  instances: ReadonlyMap<string, string>,
): readonly PlanProblem[] {
  const sameName = names.get(nameKey(row) ?? '');
  const sameInstance = instances.get(instanceKey(row) ?? '');
  return [
    ...(sameName === undefined
      ? []
      : [
          {
            level: 'stops',
            message: t('{0} creates an image with the same name in this region.', plain(sameName)),
          } as const,
        ]),
    ...(sameInstance === undefined
      ? []
      : [
          {
            level: 'warns',
            message: t(
              '{0} is for the same instance. EC2 might reject another image until the first is available.',
              plain(sameInstance),
            ),
          } as const,
        ]),
  ];
}

/** EC2 compares names within an account and region. */
function nameKey(row: BatchRow): string | undefined {
  const plan = planOf(row);
  if (plan?.name === undefined) return undefined;
  const { account, profile, region } = plan.target;
  return JSON.stringify([account ?? profile, region, plan.name]);
}

function instanceKey(row: BatchRow): string | undefined {
  const plan = planOf(row);
  if (plan === undefined || plan.instance.kind === 'missing') return undefined;
  return `${plan.target.region} ${plan.instance.id}`;
}

function note(seen: Map<string, string>, key: string | undefined, { source }: BatchRow): void {
  if (key !== undefined && !seen.has(key)) seen.set(key, source.label);
}
