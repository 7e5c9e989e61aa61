import { isStopped, type JudgedRow, planOf } from './batch-row';

/** What a batch comes to: of the requests that can be sent, unless it says otherwise. */
export interface BatchCounts {
  readonly total: number;
  readonly ready: number;
  /** Requests that cannot be sent. */
  readonly stopped: number;
  readonly reboots: number;
  readonly maybeReboots: number;
  readonly volumes: number;
  /** GiB of the volumes whose size is known. */
  readonly size: number;
  readonly warnings: number;
}

export function countBatch(rows: readonly JudgedRow[]): BatchCounts {
  const ready = rows.filter(row => !isStopped(row));
  const plans = ready.flatMap(({ row }) => planOf(row) ?? []);
  const devices = plans.flatMap(plan => plan.devices.filter(({ inImage }) => inImage));
  return {
    total: rows.length,
    ready: ready.length,
    stopped: rows.length - ready.length,
    // An instance that is in two requests reboots twice.
    reboots: plans.filter(({ reboot }) => reboot.kind === 'reboots').length,
    maybeReboots: plans.filter(({ reboot }) => reboot.kind === 'reboots-if-running').length,
    volumes: devices.length,
    size: devices.reduce((sum, { size = 0 }) => sum + size, 0),
    warnings: ready.filter(({ problems }) => problems.some(({ level }) => level === 'warns')).length,
  };
}
