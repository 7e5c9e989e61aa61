import type { StepDefinition } from '../../../server/src/protocol';
import { newRunSteps } from '../after/expand-steps';
import type { CreateImageRequest } from '../ec2/ec2';
import type { TargetRef } from '../ec2/target-ref';
import type { PlanSummary } from '../plan/summarize-plan';
import type { Guard } from './guard';
import { type BatchMark, imageNameOf, isActive, mayHaveCreated, type Run, runVersion } from './run';

/** A request that a person has confirmed. */
export interface RunOrder {
  readonly request: CreateImageRequest;
  readonly target: TargetRef;
  readonly instance: { readonly id: string; readonly name?: string };
  /** URI of the request's file. */
  readonly file?: string;
  readonly gitCommit?: string;
  readonly plan?: PlanSummary;
  /** The others that were confirmed with it. */
  readonly batch?: BatchMark;
  /** What follows once the image is available, as it was confirmed. */
  readonly steps?: OrderedSteps;
  /** What the folder allows; asked before anything else and again just before sending. */
  readonly guard?: () => Guard;
}

export interface OrderedSteps {
  readonly definitions: readonly StepDefinition[];
  /** URI of the file that they are from. */
  readonly file?: string;
}

/** Steps for an image that exists, which a person has confirmed. */
export interface StepOrder {
  readonly image: { readonly id: string; readonly name: string; readonly sourceInstanceId?: string };
  /** Where the image is. */
  readonly target: TargetRef;
  readonly steps: OrderedSteps;
  /** What the folder allows; asked before each step. */
  readonly guard?: () => Guard;
}

/** The run of an order before anything has been done about it. */
export function newRun(order: RunOrder, id: string, at: string): Run {
  const { request, target, instance, file, gitCommit, plan, batch, steps } = order;
  return {
    version: runVersion,
    id,
    created: at,
    file,
    gitCommit,
    request,
    target,
    instance,
    plan,
    batch,
    after: stepsOf(steps, target),
    state: { kind: 'prepared' },
    attempts: [],
    snapshots: [],
    history: [{ at, state: 'prepared' }],
    isAnnounced: false,
  };
}

/** The run of steps for an image that is there: it begins where other runs end. */
export function newStepRun({ image, target, steps }: StepOrder, id: string, at: string): Run {
  return {
    version: runVersion,
    id,
    created: at,
    startedFrom: 'image',
    request: { Name: image.name },
    target,
    instance: { id: image.sourceInstanceId ?? '' },
    after: stepsOf(steps, target),
    state: { kind: 'ended', outcome: { kind: 'available' } },
    attempts: [],
    imageId: image.id,
    snapshots: [],
    history: [{ at, state: 'ended', detail: 'available' }],
    // Nobody waits for an image that is there.
    isAnnounced: true,
  };
}

function stepsOf(steps: OrderedSteps | undefined, target: TargetRef): Run['after'] {
  if (steps === undefined || steps.definitions.length === 0) return undefined;
  return newRunSteps(structuredClone(steps.definitions), target, steps.file);
}

/** The name is EC2's only guard against two images of one request: per account and region, whoever asks. */
export function isSameImage(run: Run, { request, target }: Pick<RunOrder, 'request' | 'target'>): boolean {
  const isSameAccount =
    run.target.account !== undefined && target.account !== undefined
      ? run.target.account === target.account
      : run.target.profile === target.profile;
  return isSameAccount && run.target.region === target.region && imageNameOf(run) === request.Name;
}

/** Returns true for a run of the same image that ended or was stopped and whose attempts EC2 may have acted on. */
export function isLostRunOfSameImage(other: Run, run: Run): boolean {
  return (
    other.id !== run.id &&
    other.imageId === undefined &&
    !isActive(other) &&
    mayHaveCreated(other) &&
    other.instance.id === run.instance.id &&
    isSameImage(other, run)
  );
}
