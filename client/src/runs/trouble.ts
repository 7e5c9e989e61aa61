import type { FailureData } from '../ec2/aws-failure';
import type { Trouble } from './run';
import { needsSignIn } from './sending/needs-sign-in';

/** Why EC2 cannot be asked at the moment, from one failed reading call. The same trouble keeps the time it began. */
export function findTrouble(failure: FailureData, before: Trouble | undefined, at: string): Trouble {
  const kind = kindOf(failure);
  return { kind, failure, since: before?.kind === kind ? before.since : at };
}

function kindOf(failure: FailureData): Trouble['kind'] {
  if (failure.code === 'OtherAccount') return 'other-account';
  if (needsSignIn(failure)) return 'credentials';
  if (failure.reach === 'throttled') return 'throttled';
  return failure.reach === 'refused' ? 'permission' : 'unreachable';
}
