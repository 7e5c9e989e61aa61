import { t } from '@vscode/l10n';
import { placeOf } from '../live-place';
import { snapshotIn } from '../live-volume';
import { problemAt } from '../problem';
import { isString } from '../request-view';
import type { LiveRule } from '../rule';

export const liveSnapshotNotCompleted: LiveRule = {
  id: 'live-snapshot-not-completed',
  severity: 'warning',
  needs: 'SnapshotId',
  live: true,
  docs: {
    what: 'The snapshot is pending, recovering, or in error.',
    why: 'A volume needs a completed snapshot. What CreateImage does with another one is not confirmed.',
    except: 'The snapshot will be completed before the run.',
    ec2: 'not confirmed',
    source: 'SDK, SnapshotState.',
  },
  ebs(ebs, { facts }) {
    const { SnapshotId } = ebs.members;
    const snapshot = snapshotIn(ebs, facts);
    if (!isString(SnapshotId) || !snapshot || snapshot.archived || snapshot.state === 'completed') return undefined;
    const { id, state, progress } = snapshot;
    const place = placeOf(facts.target);
    const message =
      progress === ''
        ? t('{id} in {place} is {state}.', { id, place, state })
        : t('{id} in {place} is {state} ({progress}).', { id, place, state, progress });
    return problemAt(SnapshotId.value, message);
  },
};
