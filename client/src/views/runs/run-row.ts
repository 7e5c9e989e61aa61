import { t } from '@vscode/l10n';
import { describeAccount } from '../../ec2/describe-account';
import { imageNameOf, isActive, isStepping, type Run, type SnapshotProgress } from '../../runs/run';
import { describeRun } from '../../runs/words/describe-run';
import { describeSteps } from '../../runs/words/describe-step-state';
import type { RowIcon, TreeRow } from '../tree-row';
import { progressText } from './progress-text';
import { runPhrase } from './run-phrase';
import { deviceOfSnapshot, percentOf } from './run-progress';

/** A run as a row: while it goes on, how far it is comes first; afterwards its name. `isProtected`: its image, where that is known. */
export function runRow(run: Run, now: number, isProtected?: boolean): TreeRow {
  const name = imageNameOf(run);
  const what = runPhrase(run, now);
  const { target, instance, imageId } = run;
  return {
    id: run.id,
    ...(isActive(run) ? { label: progressText(run, now), description: name } : { label: name, description: what }),
    icon: runIcon(run),
    fold: run.snapshots.length === 0 ? undefined : isActive(run) ? 'open' : 'closed',
    context: runContext(run, isProtected),
    tooltip: [
      name,
      describeRun(run),
      run.after === undefined ? undefined : describeSteps(run),
      imageId,
      instance.id === '' ? undefined : t('from {0}', instance.name ?? instance.id),
      `${target.profile} · ${describeAccount(target)} · ${target.region}`,
    ],
    command: { id: 'ami.showRun', arguments: [{ kind: 'run', run }] },
    spoken: t('Run {0}, {1}', name, what),
  };
}

/** One snapshot of a run, by the device that it is of. */
export function snapshotRow(run: Run, snapshot: SnapshotProgress): TreeRow {
  const device = deviceOfSnapshot(run, snapshot);
  const percent = percentOf(snapshot);
  const progress = snapshot.state === 'pending' && percent !== undefined ? t('{0}%', percent) : snapshot.state;
  return {
    id: `${run.id}:${snapshot.id}`,
    label: device,
    description: progress,
    icon: { id: snapshot.state === 'pending' ? 'loading~spin' : 'archive' },
    context: 'runSnapshot',
    tooltip: [device, progress, snapshot.id, snapshot.volumeId],
    spoken: t('Snapshot of {0}, {1}', device, progress),
  };
}

/** Which commands fit a run, for `when` clauses of menus: "run.live.image.foreign.protected". */
function runContext(run: Run, isProtected: boolean | undefined): string {
  const phase = run.state.kind === 'stopped' ? 'stopped' : isActive(run) ? 'live' : 'done';
  const image = run.imageId === undefined ? 'none' : 'image';
  const place = run.target.endpoint === undefined ? '' : '.foreign';
  const protection = isProtected === undefined ? '' : isProtected ? '.protected' : '.unprotected';
  return `run.${phase}.${image}${place}${protection}`;
}

/** The steps that follow still run, or some of them failed; the image itself can be used. */
function availableIcon(run: Run): RowIcon {
  if (isStepping(run)) return { id: 'sync~spin' };
  const hasFailed = run.after?.steps.some(({ state }) => state.kind === 'failed') === true;
  return hasFailed ? { id: 'warning', color: 'testing.iconFailed' } : { id: 'pass', color: 'testing.iconPassed' };
}

function runIcon(run: Run): RowIcon {
  const { state } = run;
  if (state.kind === 'stopped') return { id: 'eye-closed' };
  if (state.kind !== 'ended') return { id: 'sync~spin' };
  switch (state.outcome.kind) {
    case 'available':
      return availableIcon(run);
    case 'gone':
      return { id: 'circle-slash' };
    default:
      return { id: 'error', color: 'testing.iconFailed' };
  }
}
