import { t } from '@vscode/l10n';
import { imageNameOf, type Run } from '../runs/run';
import { describeRun } from '../runs/words/describe-run';
import { AgentRefusal, type AgentTool, dataNotice } from './agent-tool';

/** A model asks for one run by its id; the newest ten answer "what happened lately". */
const most = 10;

/** What is stored on this machine of the runs; nothing is asked of AWS. */
export function describeRuns(runs: { list(): readonly Run[] }): AgentTool {
  return {
    name: 'ami_describe_run',
    progress: () => t('Reading runs…'),
    run: async ({ run: asked }) => {
      const all = runs.list();
      if (asked === undefined) return { notice: dataNotice, count: all.length, runs: all.slice(0, most).map(toData) };
      const found = all.filter(({ id, imageId }) => id === asked || imageId === asked);
      if (found.length === 0) throw new AgentRefusal('There is no such run on this machine.');
      return { notice: dataNotice, count: found.length, runs: found.map(toData) };
    },
  };
}

/** Without the request: it may hold values of the environment. */
function toData(run: Run) {
  const { id, imageId, created, instance, target, state, snapshots } = run;
  return {
    id,
    name: imageNameOf(run),
    imageId,
    created,
    instance: instance.id,
    account: target.account,
    region: target.region,
    state: state.kind === 'ended' ? state.outcome.kind : state.kind,
    description: describeRun(run),
    snapshots: snapshots.map(({ id: snapshot, state: status, progress }) => ({
      id: snapshot,
      state: status,
      progress,
    })),
  };
}
