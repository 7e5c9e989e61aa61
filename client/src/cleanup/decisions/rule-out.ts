import type { Image } from '../../ec2/model';
import { protectionOf } from '../../ec2/protection';
import type { CleanUpAction } from '../doing/clean-up';
import { managerOfImage } from './manager';
import type { Reason } from './reason';

/** Why an image cannot be removed by a clean-up, whatever a person ticks; empty where it can. */
export function ruleOut(image: Image, now: number): readonly Reason[] {
  const by = managerOfImage(image);
  return [
    ...stateReasons(image),
    ...protectionReasons(image, now),
    ...(by === undefined ? [] : [{ kind: 'managed', by } as const]),
  ];
}

/** Whether one of the reasons rules out a deed. Protection keeps EC2 from deregistering an image, not from deprecating it. */
export function isRuledOut(why: readonly Reason[], action: CleanUpAction['kind']): boolean {
  return why.some(({ kind }) => {
    switch (kind) {
      case 'protected':
      case 'cooling':
        return action !== 'deprecate';
      case 'pending':
      case 'disabled':
      case 'managed':
        return true;
      default:
        return false;
    }
  });
}

function stateReasons({ state }: Image): readonly Reason[] {
  if (state === 'pending' || state === 'transient') return [{ kind: 'pending' }];
  return state === 'disabled' ? [{ kind: 'disabled' }] : [];
}

function protectionReasons({ protection }: Image, now: number): readonly Reason[] {
  const read = protectionOf(protection, now);
  if (read.kind === 'none') return [];
  return [read.kind === 'on' ? { kind: 'protected' } : { kind: 'cooling', until: read.until }];
}
