import { t } from '@vscode/l10n';
import { planSteps } from '../after/plan-steps';
import type { StepFacts } from '../after/planned-step';
import type { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest } from '../ec2/ec2';
import type { Target } from '../ec2/profile';
import { plain } from '../foreign-text';
import { type PlannedDevice, planDevices } from '../plan/plan-devices';
import type { PlanFacts, PlanProblem, StepsToPlan } from '../plan/plan-facts';
import { textMember } from '../plan/request-members';
import type { StepProblem } from './base-files';
import { mayDryRun } from './may-dry-run';
import type { PlanSources } from './plan-sources';
import { readStepFacts } from './step-facts';
import type { StepReading } from './steps-of-request';

/** What the account says of the steps, and sentences on what it does not say. */
export interface StepAccount {
  readonly facts: StepFacts;
  readonly unread: readonly string[];
}

export interface StepsToRead {
  readonly target: Target;
  readonly request: CreateImageRequest;
  readonly facts: PlanFacts;
  readonly checkPermission: boolean;
}

/** Reads what the steps of a request are judged by; nothing where there are none. Rejects only when aborted. */
export async function readStepAccount(
  sources: Pick<PlanSources, 'accounts' | 'openParameters' | 'explain'>,
  reading: StepReading | undefined,
  { target, request, facts, checkPermission }: StepsToRead,
  options: CallOptions,
): Promise<StepAccount> {
  if (reading === undefined) return { facts: { now: facts.now }, unread: [] };
  const unread = new Set<string>();
  const explain = (failure: AwsFailure) => sources.explain(failure, target);
  const { openParameters } = sources;
  const found = await readStepFacts(
    reading.steps,
    {
      region: target.region,
      now: facts.now,
      imageName: textMember(request, 'Name'),
      isEncrypted: isAnyEncrypted(planDevices(request, facts)),
    },
    {
      connect: region => sources.accounts.open({ ...target, region }),
      parameters: openParameters === undefined ? undefined : region => openParameters({ ...target, region }),
      unread: failure => unread.add(explain(failure)),
      explainRefusal: checkPermission && mayDryRun(target) ? explain : undefined,
    },
    options,
  );
  return { facts: found, unread: [...unread] };
}

/** Whether a volume of the image will be encrypted. Undefined where that is known of none. */
function isAnyEncrypted(devices: readonly PlannedDevice[]): boolean | undefined {
  const known = devices.flatMap(({ inImage, encrypted }) => (inImage ? (encrypted ?? []) : []));
  return known.length === 0 ? undefined : known.includes(true);
}

/** What a plan needs of the steps: what they do, and what the language and the account say of them. */
export function toPlanSteps(
  reading: StepReading | undefined,
  region: string,
  facts: StepFacts,
): StepsToPlan | undefined {
  if (reading === undefined) return undefined;
  const planned = planSteps(reading.steps, { region }, facts);
  const problems = [
    ...languageProblems(reading),
    ...planned.flatMap(step => step.problems),
    ...permissionProblems(facts),
  ];
  return {
    uri: reading.uri.toString(),
    definitions: reading.steps,
    works: planned.flatMap(({ works }) => works),
    problems: [...new Map(problems.map(problem => [problem.message, problem])).values()],
    environment: reading.environment,
  };
}

/** What could not be read for the steps stands with the rest of it. */
export function withUnread(facts: PlanFacts, unread: readonly string[]): PlanFacts {
  return { ...facts, unread: [...new Set([...(facts.unread ?? []), ...unread])] };
}

function languageProblems({ errors, warnings, unresolved }: StepReading): readonly PlanProblem[] {
  const toProblem = (level: PlanProblem['level']) => (problem: StepProblem) => ({
    level,
    message: problem.message,
    place: { uri: problem.uri.toString(), range: problem.range },
  });
  return [
    ...errors.map(toProblem('stops')),
    ...unresolved.map(name => ({
      level: 'stops' as const,
      message: t('The variable {0} has no value.', plain(`\${${name}}`)),
    })),
    ...warnings.map(toProblem('warns')),
  ];
}

function permissionProblems({ permissions = {} }: StepFacts): readonly PlanProblem[] {
  return Object.values(permissions).flatMap(permission =>
    permission.kind === 'refused' ? [{ level: 'stops' as const, message: permission.sentence }] : [],
  );
}
