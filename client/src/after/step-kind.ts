import type { StepApi } from '../../../server/src/protocol';
import type { CallOptions, CreateImageOptions, Ec2 } from '../ec2/ec2';
import type { Parameters } from '../ec2/parameters';
import type { PlanProblem } from '../plan/plan-facts';
import type { PlannedWork, StepFacts, StepPlanning } from './planned-step';
import type { DoneState, StepBefore, StepResult } from './step-state';
import type { StepInput, StepWork } from './step-work';

/** Everything specific to one API as a step, one file per API; `steps/index.ts` lists them. */
export interface StepKind {
  readonly api: StepApi;
  /** IAM's name of the action. */
  readonly action: string;
  /** What the plan shows of it. */
  readonly plan: (work: StepWork, facts: StepFacts) => Partial<PlannedWork>;
  /** What AWS would refuse, and what a person would regret. */
  readonly problems: (work: StepWork, planning: StepPlanning) => readonly PlanProblem[];
  /** Looks at what is there before the call. Nothing is sent where it is as wanted already. */
  readonly look: (call: StepCall) => Promise<StepLook>;
  /**
   * The one call. What AWS still works on after it is `settling`: a copy is watched, anything else is asked for by `poll`.
   * The same call may be sent again after a lost reply, except where there is an `isSentOnce`.
   */
  readonly send: (call: StepCall, sending: StepSending) => Promise<StepAnswer>;
  /** A second call would do it a second time, so that a lost reply is answered by `poll`. */
  readonly isSentOnce?: true;
  /** Whether it has come about by now, and as what. */
  readonly poll?: (
    call: StepCall,
    known: StepAnswer & { readonly before?: StepBefore },
  ) => Promise<StepResult | undefined>;
  /** Takes back what was done. Missing: a person does that by another command. */
  readonly undo?: (call: StepCall, done: DoneState) => Promise<void>;
}

/** One step at the moment of its call, at the region where it goes. */
export interface StepCall {
  /** Every variable resolved. */ readonly input: StepInput;
  readonly imageId: string;
  /** The image that the run is about, which is the one itself except for copies. */
  readonly source: StepSource;
  readonly ec2: Ec2;
  /** Loaded at the first use. */
  readonly parameters: () => Promise<Parameters>;
  readonly options: CallOptions;
}

export interface StepSource {
  readonly region: string;
  readonly name: string;
  /** As CreateImage was told, for a copy that has none of its own. */
  readonly request: StepInput;
}

export interface StepSending extends Pick<CreateImageOptions, 'beforeSending'> {
  /** Written down before. */ readonly token: string;
  readonly before: StepBefore;
}

export type StepLook =
  | { readonly kind: 'send'; readonly before: StepBefore }
  /** As wanted already. */
  | { readonly kind: 'done'; readonly result: StepResult };

export interface StepAnswer {
  readonly kind: 'done' | 'settling';
  readonly result: StepResult;
}
