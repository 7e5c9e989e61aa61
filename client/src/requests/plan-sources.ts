import { describeFailure } from '../asking/describe-failure';
import type { RequestText } from '../asking/editor';
import type { AwsFailure } from '../ec2/aws-failure';
import type { Target } from '../ec2/profile';
import type { TargetRef } from '../ec2/target-ref';
import { blockedBy } from '../runs/guard';
import type { Accounts } from '../target/accounts';
import type { ReadableText, ReadingSources } from './read-request';
import { readStepsBeside } from './read-steps';
import type { Services } from './services';
import type { ReadStepsAs, StepReading } from './steps-of-request';

/** What planning needs to know; a window has it, and so has a program on the command line. */
export interface PlanSources<Text extends ReadableText = RequestText>
  extends ReadingSources<Text>,
    Pick<Services, 'openParameters'> {
  readonly accounts: Pick<Accounts, 'open' | 'refer'>;
  /** The sentence for a failure, safe to show. */
  readonly explain: (failure: AwsFailure, target: Target) => string;
  /** Whether EC2 may be asked by DryRun before a run is confirmed. */
  readonly checksPermission: (document: Text) => boolean;
  /** Why the folder of the text allows no request to this target. Undefined: it allows it. */
  readonly blocked: (document: Text, target: TargetRef) => string | undefined;
  /** The steps that follow the request; undefined where there are none. */
  readonly steps: (document: Text, as: ReadStepsAs) => Promise<StepReading | undefined>;
}

/** What planning needs, of a window. */
export function planSources(services: Services): PlanSources {
  const { language, variables, accounts, settings, openParameters } = services;
  return {
    language,
    variables,
    accounts,
    openParameters,
    explain: (failure, target) => describeFailure(services, failure, { target }).sentence,
    checksPermission: ({ uri }) => settings(uri).checkPermissionsFirst,
    blocked: ({ uri }, target) =>
      settings(uri)
        .guards.map(guard => blockedBy(guard, target))
        .find(sentence => sentence !== undefined),
    steps: (document, as) => readStepsBeside(services, document, as),
  };
}
