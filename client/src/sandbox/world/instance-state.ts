import type { Behaviour } from './behaviour';
import type { Instance } from './world';

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

/** The state at a time: the last reboot walks through stopping, stopped and pending back to running. */
export function instanceState(instance: Instance, now: number, behaviour: Behaviour): InstanceState {
  if (instance.terminatedAt !== undefined && now >= instance.terminatedAt) {
    return now < instance.terminatedAt + behaviour.shutDownSeconds * 1000 ? 'shutting-down' : 'terminated';
  }
  const rebootedAt = instance.rebootedAt.at(-1);
  if (rebootedAt === undefined) return instance.state;
  return rebootState((now - rebootedAt) / 1000, behaviour);
}

function rebootState(seconds: number, { stopSeconds, startSeconds }: Behaviour): InstanceState {
  if (seconds < stopSeconds) return 'stopping';
  if (seconds < stopSeconds + startSeconds / 2) return 'stopped';
  return seconds < stopSeconds + startSeconds ? 'pending' : 'running';
}
