import type { StepDefinition } from '../../../server/src/protocol';
import type { CreateImageRequest } from '../ec2/ec2';
import { type Instance, nameTag, type Tags } from '../ec2/model';
import type { TargetRef } from '../ec2/target-ref';
import type { Permission } from './permission';
import { type PlannedDevice, planDevices } from './plan-devices';
import type { PlanFacts, PlanProblem, RequestToPlan, WorkToPlan } from './plan-facts';
import { findProblems } from './plan-problems';
import { planReboot, type Reboot } from './plan-reboot';
import { readTags, textMember } from './request-members';

/** What EC2 will do with a request at a target. Plain data; texts that people chose are as EC2 has them. */
export interface Plan {
  /** As it would be sent: comments stripped, variables resolved. */
  readonly request: CreateImageRequest;
  readonly target: TargetRef;
  readonly name?: string;
  /** A variable of the name stands for the time of the run: the image will have another name of this form. */
  readonly isNameExample?: boolean;
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
  /** The environment variables whose values are sent. */
  readonly environment: Readonly<Record<string, string>>;
  /** What follows once the image is available. Missing: nothing. */
  readonly steps?: PlannedSteps;
}

export interface PlannedSteps {
  /** URI of the file that they are in. */
  readonly uri: string;
  /** In the order in which they run. */
  readonly definitions: readonly StepDefinition[];
  readonly works: readonly WorkToPlan[];
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

/** Works out, from plain data alone, what EC2 will do. Never throws: what cannot be read of a request is left out. */
export function buildPlan(toPlan: RequestToPlan, facts: PlanFacts): Plan {
  const { request, steps } = toPlan;
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
    problems: [...findProblems(toPlan, facts), ...(steps?.problems ?? [])],
    unread: facts.unread ?? [],
    environment: { ...toPlan.environment, ...steps?.environment },
    steps: steps === undefined ? undefined : { uri: steps.uri, definitions: steps.definitions, works: steps.works },
  };
}

/** True when EC2 would not make the image; then it must not be sent. */
export function stops(plan: Plan): boolean {
  return plan.problems.some(problem => problem.level === 'stops');
}

function planInstance(request: CreateImageRequest, { instance }: PlanFacts): PlannedInstance {
  const id = textMember(request, 'InstanceId');
  if (id === undefined) return { kind: 'missing' };
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
