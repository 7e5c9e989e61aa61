import type { Run } from '../../../../client/src/runs/run';

/** A run as it is recorded before anything is sent. */
export function makeRun(id: string, changes: Partial<Run> = {}): Run {
  const created = '2026-11-23T12:00:00.000Z';
  return {
    version: 2,
    id,
    created,
    request: { InstanceId: 'i-0123456789abcdef0', Name: 'web-2026' },
    target: { profile: 'prod', region: 'us-east-1', account: '123456789012' },
    instance: { id: 'i-0123456789abcdef0' },
    state: { kind: 'prepared' },
    attempts: [],
    snapshots: [],
    history: [{ at: created, state: 'prepared' }],
    isAnnounced: false,
    ...changes,
  };
}
