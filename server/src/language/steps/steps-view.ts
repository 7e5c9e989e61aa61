import type { PropertyNode } from '../request-document';
import type { PartView, StringProperty } from '../request-view';
import type { StepApi } from './step-apis';

/** A file of steps as its rules see it. */
export interface StepsView {
  readonly file: PartView;
  /** In the order of the text. */
  readonly steps: readonly StepView[];
}

/** One step. Half-written steps are steps as well. */
export interface StepView {
  readonly part: PartView;
  readonly id: StringProperty | undefined;
  /** The calls that the step has; one, unless it is wrong. */
  readonly calls: readonly StepCallView[];
  /** Of a copy: the regions it goes to, each with what differs there. */
  readonly regions: readonly StepRegion[];
}

export interface StepCallView {
  readonly api: StepApi;
  readonly property: PropertyNode;
  /** Undefined where the value is no object. */
  readonly input: PartView | undefined;
}

export interface StepRegion {
  readonly name: string;
  readonly property: PropertyNode;
  readonly input: PartView | undefined;
}
