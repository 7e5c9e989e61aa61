import type { CreateImageRequest } from '../ec2/ec2';
import { type Image, type Instance, nameTag, type Snapshot, type Tags, type Volume } from '../ec2/model';
import type { TargetRef } from '../runs/target-ref';
import type { Permission } from './permission';
import { type PlannedDevice, planDevices } from './plan-devices';
import { findProblems, type PlanProblem } from './plan-problems';
import { planReboot, type Reboot } from './plan-reboot';
import { readTags, textMember } from './request-members';

/** What EC2 will do with a request at a target. Plain data; texts that people chose are as EC2 has them. */
export interface Plan {
  /** As it would be sent: comments stripped, variables resolved. */
  readonly request: CreateImageRequest;
  readonly target: TargetRef;
  readonly name?: string;
  readonly description?: string;
  readonly instance: PlannedInstance;
  readonly reboot: Reboot;
  /** The instance's devices first, in its order, then those that only the request names. */
  readonly devices: readonly PlannedDevice[];
  readonly imageTags: Tags;
  readonly snapshotTags: Tags;
  readonly permission: Permission;
  readonly problems: readonly PlanProblem[];
  /** Sentences on what could not be read from the account; the plan says less for it. */
  readonly unread: readonly string[];
}

export type PlannedInstance =
  | {
      readonly kind: 'known';
      readonly id: string;
      readonly name?: string;
      readonly state: Instance['state'];
      readonly type: string;
      readonly zone: string;
    }
  /** Not looked up, or it could not be. */
  | { readonly kind: 'unread'; readonly id: string }
  | { readonly kind: 'absent'; readonly id: string }
  | { readonly kind: 'missing' };

/** The request as the language server reads it; `ReadRequestResult` of a request fits. */
export interface RequestToPlan {
  readonly request: CreateImageRequest;
  readonly errors?: readonly { readonly message: string }[];
  readonly warnings?: readonly { readonly message: string }[];
  /** Names of variables without a value. */
  readonly unresolved?: readonly string[];
}

/** What is known of the account. Everywhere: missing is not known, null is known not to exist. */
export interface PlanFacts {
  readonly target: TargetRef;
  readonly instance?: Instance | null;
  /** By id. */
  readonly volumes?: Readonly<Record<string, Volume>>;
  /** Snapshots of each volume that were there before, by volume id. */
  readonly earlierSnapshots?: Readonly<Record<string, readonly Snapshot[]>>;
  /** The own image that has the request's name. */
  readonly imageOfName?: Image | null;
  /** Snapshots that the request names, by id. */
  readonly namedSnapshots?: Readonly<Record<string, Snapshot | null>>;
  readonly permission?: Permission;
  readonly unread?: readonly string[];
  /** Epoch milliseconds, to tell how long ago a snapshot began. */
  readonly now: number;
}

/** Works out, from plain data alone, what EC2 will do. Never throws: what cannot be read of a request is left out. */
export function planImage(toPlan: RequestToPlan, facts: PlanFacts): Plan {
  const { request } = toPlan;
  const devices = planDevices(request, facts);
  return {
    request,
    target: facts.target,
    name: textMember(request, 'Name'),
    description: textMember(request, 'Description'),
    instance: planInstance(request, facts),
    reboot: planReboot(request, facts.instance ?? undefined),
    devices,
    imageTags: readTags(request, 'image'),
    snapshotTags: readTags(request, 'snapshot'),
    permission: facts.permission ?? { kind: 'not-checked' },
    problems: findProblems(toPlan, facts, devices),
    unread: facts.unread ?? [],
  };
}

/** True when EC2 would not make the image; then it must not be sent. */
export function stops(plan: Plan): boolean {
  return plan.problems.some(problem => problem.level === 'stops');
}

function planInstance(request: CreateImageRequest, { instance }: PlanFacts): PlannedInstance {
  const id = textMember(request, 'InstanceId');
  if (!id) return { kind: 'missing' };
  if (instance === undefined) return { kind: 'unread', id };
  if (instance === null) return { kind: 'absent', id };
  return {
    kind: 'known',
    id,
    name: nameTag(instance),
    state: instance.state,
    type: instance.type,
    zone: instance.zone,
  };
}
