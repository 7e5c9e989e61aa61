import { t } from '@vscode/l10n';
import type { Snapshot } from '../ec2/model';
import { plain } from '../foreign-text';
import type { PlanFacts, PlanProblem } from './plan-facts';
import type { Mapping } from './request-members';

/** What stands against the snapshots that the request makes new volumes from. */
export function snapshotProblems(mappings: readonly Mapping[], facts: PlanFacts): readonly PlanProblem[] {
  return mappings.flatMap(mapping => {
    const id = mapping.ebs?.snapshotId;
    if (!id || mapping.noDevice) return [];
    const snapshot = facts.namedSnapshots?.[id];
    if (snapshot === undefined) return [];
    const pointer = `${mapping.pointer}/Ebs/SnapshotId`;
    if (snapshot === null) {
      const message = t(
        '{0} does not exist in {1} or is not shared with this account.',
        plain(id),
        facts.target.region,
      );
      return [{ level: 'stops', message, pointer }];
    }
    return stateProblems(snapshot, mapping, pointer);
  });
}

function stateProblems(snapshot: Snapshot, mapping: Mapping, pointer: string): readonly PlanProblem[] {
  const { id, size, state, progress } = snapshot;
  if (snapshot.archived) {
    return [{ level: 'stops', message: t('{0} is archived and must be restored first.', id), pointer }];
  }
  if (state !== 'completed') {
    const message = progress ? t('{0} is {1} ({2}).', id, state, plain(progress)) : t('{0} is {1}.', id, state);
    return [{ level: 'warns', message, pointer }];
  }
  if (mapping.ebs?.size !== undefined && mapping.ebs.size < size) {
    const message = t('{0} has {1} GiB; the volume must be at least as large.', id, size);
    return [{ level: 'stops', message, pointer: `${mapping.pointer}/Ebs/VolumeSize` }];
  }
  return [];
}
