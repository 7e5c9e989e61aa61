/**
 * Something that goes wrong with the next calls of an action. `when` says whether the action was carried out before it went wrong:
 * after a fault `after` the image exists although the caller never heard of it.
 */
export type Fault =
  | ({ readonly kind: 'drop' | 'silence' } & Wire)
  | ({ readonly kind: 'html'; readonly status?: number } & Wire)
  | ({ readonly kind: 'error'; readonly code: string; readonly message?: string; readonly status?: number } & Wire)
  | { readonly kind: 'cut' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'image-fails'; readonly stage: 1 | 2; readonly code?: string; readonly message?: string }
  | { readonly kind: 'snapshot-error' }
  | { readonly kind: 'instance-terminated' }
  | { readonly kind: 'hidden'; readonly describes: number }
  | { readonly kind: 'snapshot-kept'; readonly returnCode: string };

interface Wire {
  readonly when?: 'before' | 'after';
}

/** True when the call is to go wrong before the action is carried out: unless said otherwise, so it is with faults of the wire. */
export function isBeforeActing(fault: Fault): boolean {
  const isOfTheWire =
    fault.kind === 'drop' || fault.kind === 'silence' || fault.kind === 'html' || fault.kind === 'error';
  return isOfTheWire && fault.when !== 'after';
}

/** True of what can only go wrong once the action is carried out. */
function comesOfActing(fault: Fault): boolean {
  switch (fault.kind) {
    case 'drop':
    case 'silence':
    case 'html':
    case 'error':
      return fault.when === 'after';
    case 'slow':
      return false;
    default:
      return true;
  }
}

/** What each kind does, for people who ask the control endpoint. */
export const faultKinds: Record<Fault['kind'], string> = {
  drop: 'The connection is closed without an answer; "when" before or after acting.',
  silence: 'No answer ever comes and the connection stays open; "when" before or after acting.',
  html: 'An HTML page as a proxy would send it, with "status" 502; "when" before or after acting.',
  error: 'An error answer with "code" and, if given, "message" and "status"; "when" before or after acting.',
  cut: 'Half of the answer is sent after acting, then the connection is closed.',
  slow: 'The answer comes "milliseconds" of real time late.',
  'image-fails':
    'The image fails at "stage" 1 (before its snapshots) or 2 (during them); "code" and "message" if given.',
  'snapshot-error': 'One snapshot of the image ends in error, and the image fails.',
  'instance-terminated': 'The instance is terminated while its image is pending, and the image fails.',
  hidden: 'The first "describes" describes about the image do not know it yet.',
  'snapshot-kept': 'DeregisterImage leaves the first snapshot and gives "returnCode" for it.',
};

/** A fault waiting for its calls: `action` is a name such as CreateImage, or `*` for any. */
export interface ArmedFault {
  readonly action: string;
  readonly count: number;
  readonly fault: Fault;
}

/** The faults that are switched on, in the order in which they were. */
export class Faults {
  private armed: readonly ArmedFault[] = [];

  add(action: string, fault: Fault, count = 1): void {
    this.armed = [...this.armed, { action, count, fault }];
  }

  /** The fault that meets this call, if any; it is used up by one. Those that come of acting wait for a call that is no dry run. */
  take({ action, isDryRun }: { readonly action: string; readonly isDryRun: boolean }): Fault | undefined {
    const found = this.armed.find(
      it => (it.action === action || it.action === '*') && !(isDryRun && comesOfActing(it.fault)),
    );
    if (found === undefined) return undefined;
    this.armed = this.armed.flatMap(it => (it !== found ? it : it.count > 1 ? { ...it, count: it.count - 1 } : []));
    return found.fault;
  }

  clear(): void {
    this.armed = [];
  }

  list(): readonly ArmedFault[] {
    return this.armed;
  }
}
