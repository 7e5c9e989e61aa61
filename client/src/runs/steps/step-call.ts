import { imageIdOf } from '../../after/progress';
import type { Step } from '../../after/run-steps';
import type { StepCall } from '../../after/step-kind';
import { withVariables } from '../../after/with-variables';
import type { CallOptions, Ec2 } from '../../ec2/ec2';
import type { Parameters } from '../../ec2/parameters';
import type { TargetRef } from '../../ec2/target-ref';
import { checkAccount } from '../check-account';
import { imageNameOf, type Run } from '../run';
import type { StepPorts } from './step-ports';

/** A step at the moment of its call. */
export function callOf(
  run: Run,
  step: Step,
  port: { readonly ec2: Ec2; readonly parameters: () => Promise<Parameters>; readonly options: CallOptions },
): StepCall {
  const imageId = imageIdOf(step, run.after?.steps ?? [], run.imageId ?? '') ?? '';
  const isCopyOfExisting = run.startedFrom === 'image' && step.input.TagSpecifications === undefined;
  return {
    // An image that was there has tags and no request to take them from.
    input: { ...(isCopyOfExisting ? { CopyImageTags: true } : {}), ...withVariables(step.input, { imageId }) },
    imageId,
    source: { region: run.target.region, name: imageNameOf(run), request: run.request },
    ...port,
  };
}

/** The same, with the account at the region of the step. Rejects if the profile is signed in to another account. */
export async function openCall(run: Run, step: Step, ports: StepPorts): Promise<StepCall> {
  const ec2 = await ports.connect();
  const options = { signal: ports.closing, background: !ports.isAttended };
  await checkAccount(ec2, run.target, options);
  return callOf(run, step, { ec2, parameters: ports.parameters, options });
}

/** Where the call of a step goes. */
export function targetOf({ target }: Run, { region }: Pick<Step, 'region'>): TargetRef {
  return region === target.region ? target : { ...target, region };
}
