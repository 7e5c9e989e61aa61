import type { RequestText } from '../asking/editor';
import type { Target } from '../ec2/profile';
import type { Plan } from '../plan/plan';
import { chooseInstance } from './choose-instance';
import { namedInstance } from './named-instance';
import { type OpenTarget, planByAccount, readPlanAccount } from './plan-by-account';
import { planSources } from './plan-sources';
import { readInstanceName } from './read-instance-name';
import { type RequestReading, readRequest, refuseFaults } from './read-request';
import { refuseStepFaults } from './read-steps';
import { refuseGuarded } from './refuse-guarded';
import { requireTarget } from './require-target';
import type { Services } from './services';
import { StepsOfRequest } from './steps-of-request';

/** A request that has everything it needs to be sent, and what EC2 will do with it. */
export interface PreparedRun extends OpenTarget {
  readonly document: RequestText;
  /** With the members as they will be sent; `InstanceId` filled in. */
  readonly plan: Plan;
}

export interface PrepareOptions {
  /** Asks EC2 by DryRun as well. */
  readonly checkPermission?: boolean;
  /** Of the progress while the account is read. */
  readonly title: string;
}

/**
 * Gathers all that a run needs: asks the person for what is missing, refuses a faulty request and a guarded target before
 * EC2 is reached, then reads the account and judges the request by it. Undefined: the person cancelled.
 */
export async function prepareRun(
  services: Services,
  document: RequestText,
  options: PrepareOptions,
): Promise<PreparedRun | undefined> {
  const target = await requireTarget(services, document.uri, { instance: () => needsInstance(services, document) });
  if (target === undefined) return undefined;
  const stepFiles = await StepsOfRequest.find(services, document);
  await services.allowEnvironment(`${document.getText()}\n${stepFiles?.text ?? ''}`);
  const now = new Date();
  const written = await readRequest(services, document, { now });
  refuseFaults(services.editor, document, {
    errors: faultsBesideInstance(written),
    unresolved: [],
  });
  const steps = await stepFiles?.read({ now, region: target.region });
  if (steps !== undefined) refuseStepFaults(services.editor, { errors: steps.errors, unresolved: [] });
  const instanceId = await chooseInstance(services, target, namedInstance(written), document.uri);
  if (instanceId === undefined) return undefined;
  const checkPermission = options.checkPermission === true;
  return services.ask.progress({ title: options.title, canCancel: true }, signal =>
    planForInstance(services, { document, stepFiles, target, instanceId, now }, { checkPermission, signal }),
  );
}

/** Of a request that is refused anyway, no instance is asked for. */
async function needsInstance(services: Services, document: RequestText): Promise<boolean> {
  const written = await readRequest(services, document, { now: new Date() });
  return namedInstance(written) === undefined && faultsBesideInstance(written).length === 0;
}

function faultsBesideInstance({ errors }: RequestReading): RequestReading['errors'] {
  return errors.filter(({ rule }) => rule !== 'instance-id-required');
}

interface ChosenRequest {
  readonly document: RequestText;
  readonly stepFiles: StepsOfRequest | undefined;
  readonly target: Target;
  readonly instanceId: string;
  readonly now: Date;
}

async function planForInstance(
  services: Services,
  { document, stepFiles, target, instanceId, now }: ChosenRequest,
  options: { readonly checkPermission: boolean; readonly signal: AbortSignal },
): Promise<PreparedRun> {
  const { signal } = options;
  const [ec2, ref] = await Promise.all([services.accounts.open(target), services.accounts.refer(target, { signal })]);
  refuseGuarded(services.editor, services.settings(document.uri).guards, ref, { isSelected: true });
  const as = { now, instanceId, instanceName: await readInstanceName(document, ec2, instanceId, { signal }) };
  const reading = await readRequest(services, document, as);
  refuseFaults(services.editor, document, reading);
  const steps = await stepFiles?.read({ ...as, region: target.region });
  if (steps !== undefined) refuseStepFaults(services.editor, steps);
  const sources = planSources(services);
  const read = { document, as, request: reading.request, steps };
  const account = await readPlanAccount(sources, { target, ref, ec2 }, read, options);
  return { document, target, ref, ec2, plan: await planByAccount(sources, read, account) };
}
