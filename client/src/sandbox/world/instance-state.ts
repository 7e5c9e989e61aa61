import type { Behaviour } from './behaviour';
import type { Instance } from './instance';

export type InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated' | 'stopping' | 'stopped';

/** The number that EC2 sends beside each state. */
export const instanceStateCodes: Record<InstanceState, number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** The state at a time: the last reboot goes through stopping, stopped and pending back to running. */
export function instanceState(instance: Instance, now: number, behaviour: Behaviour): InstanceState {
  const { terminatedAt, change, state } = instance;
  if (terminatedAt !== undefined && now >= terminatedAt) {
    return now < terminatedAt + behaviour.shutDownSeconds * 1000 ? 'shutting-down' : 'terminated';
  }
  const rebootedAt = instance.rebootedAt.at(-1);
  if (change !== undefined && (rebootedAt === undefined || change.at >= rebootedAt))
    return changedState(change, now, behaviour);
  return rebootedAt === undefined ? state : rebootState((now - rebootedAt) / 1000, behaviour);
}

function changedState({ to, at }: NonNullable<Instance['change']>, now: number, behaviour: Behaviour): InstanceState {
  const seconds = (now - at) / 1000;
  if (to === 'stopped') return seconds < behaviour.stopSeconds ? 'stopping' : 'stopped';
  return seconds < behaviour.startSeconds ? 'pending' : 'running';
}

function rebootState(seconds: number, { stopSeconds, startSeconds }: Behaviour): InstanceState {
  if (seconds < stopSeconds) return 'stopping';
  if (seconds < stopSeconds + startSeconds / 2) return 'stopped';
  return seconds < stopSeconds + startSeconds ? 'pending' : 'running';
}
