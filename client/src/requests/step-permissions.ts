import type { StepWork } from '../after/step-work';
import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { StepToCheck } from '../ec2/image-steps';
import { parseRefusal } from '../ec2/parse-refusal';
import type { Permission } from '../plan/permission';
import { recipientsOf } from '../plan/steps/step-members';

export interface PermissionSources {
  /** The account at a region. */
  readonly connect: (region: string) => Promise<Ec2>;
  /** Turns a failure into a sentence. */
  readonly explain: (failure: AwsFailure) => string;
}

/** Asked once for each API and region; what EC2 leaves open counts as not checked. */
export async function readStepPermissions(
  works: readonly StepWork[],
  { region: sourceRegion }: { readonly region: string },
  sources: PermissionSources,
  options: CallOptions,
): Promise<Readonly<Record<string, Permission>>> {
  const answers = new Map<string, Promise<Permission | undefined>>();
  const found = await Promise.all(
    works.map(async work => {
      const step = toCheck(work, sourceRegion);
      if (step === undefined) return [];
      const known = answers.get(`${step.api} ${work.region}`) ?? askPermission(step, work.region, sources, options);
      answers.set(`${step.api} ${work.region}`, known);
      const permission = await known;
      return permission === undefined ? [] : [[work.key, permission] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

async function askPermission(
  step: StepToCheck,
  region: string,
  { connect, explain }: PermissionSources,
  options: CallOptions,
): Promise<Permission | undefined> {
  try {
    const answer = await (await connect(region)).checkStepPermission(step, options);
    return answer === 'permitted' ? { kind: 'permitted' } : undefined;
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    if (error.code !== 'UnauthorizedOperation') return undefined;
    const { message, requestId } = error;
    return { kind: 'refused', ...parseRefusal(message), sentence: explain(error), requestId };
  }
}

/** PutParameter has no DryRun. */
function toCheck({ api, input }: StepWork, sourceRegion: string): StepToCheck | undefined {
  if (api === 'PutParameter') return undefined;
  return { api, sourceRegion, recipients: recipientsOf({ api, input }) };
}
