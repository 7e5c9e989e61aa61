import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../server/src/protocol';
import { planSteps } from '../after/plan-steps';
import type { AwsFailure } from '../ec2/aws-failure';
import { Refusal } from '../refusal';
import { readStepFacts } from '../requests/step-facts';
import type { App } from './app';
import type { FoundImage } from './image-place';

/** What is known of a step before it is confirmed. */
export interface JudgedStep {
  /** What a person would regret. */
  readonly warnings: readonly string[];
  /** What the parameter holds now; null: there is none. */
  readonly parameterValue?: string | null;
}

/** Reads what the step is judged by. Refuses what AWS would refuse; undefined: the person cancelled. */
export async function judgeStep(
  app: App,
  { image, target }: FoundImage,
  step: StepDefinition,
): Promise<JudgedStep | undefined> {
  const { profile, region } = target;
  const { openParameters } = app;
  const state = app.targets.of();
  const opened = state.kind === 'ready' && state.target.profile.name === profile ? state.target : undefined;
  const sources = {
    connect: (other: string) => app.accounts.openRef({ ...target, region: other }),
    parameters:
      openParameters === undefined || opened === undefined
        ? undefined
        : (other: string) => openParameters({ profile: opened.profile, region: other }),
    // What cannot be read is not judged; AWS does that when the step runs.
    unread: (failure: AwsFailure) => app.log.info(`step ${step.api}: ${failure.code}`),
  };
  const subject = {
    region,
    now: Date.now(),
    imageName: image.name,
    imageCreated: image.created,
    isEncrypted: image.devices.some(({ encrypted }) => encrypted === true),
  };
  const progress = { title: t('Checking the step…'), canCancel: true };
  const facts = await app.ask.progress(progress, signal => readStepFacts([step], subject, sources, { signal }));
  if (facts === undefined) return undefined;
  const planned = planSteps([step], { region }, facts);
  const problems = planned.flatMap(each => each.problems);
  const stops = problems.filter(({ level }) => level === 'stops').map(({ message }) => message);
  if (stops.length > 0) throw new Refusal(stops.join(' '));
  const [work] = planned.flatMap(({ works }) => works);
  return { warnings: problems.map(({ message }) => message), parameterValue: work?.parameter?.before };
}
