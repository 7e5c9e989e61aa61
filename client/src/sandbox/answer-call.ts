import { findAction, versions } from './actions';
import type { Action, Call } from './actions/action';
import type { Fault } from './control/faults';
import { AwsError } from './protocol/aws-error';
import { type Answer, answerEnvelope, errorEnvelope, type Service } from './protocol/envelopes';
import { checkParameterNames } from './protocol/parameter-names';
import { parseQueryForm, type QueryForm } from './protocol/query-form';
import type { SignedRequest } from './protocol/signature';
import { type Caller, checkSignature, serviceOf } from './rules/check-signature';
import { authorize, endDryRun } from './rules/permission';
import { findRegion, isEnabled } from './world/regions';
import { rates, type TokenBuckets } from './world/token-buckets';
import { placeOf, type World } from './world/world';

/** What a call is answered from. */
export interface Surroundings {
  readonly world: World;
  readonly buckets: TokenBuckets;
  readonly now: number;
  readonly wallClock: number;
  readonly fault: Fault | undefined;
}

/** An answer, and whether the world may have changed on the way to it. */
export interface AnsweredCall {
  readonly answer: Answer;
  readonly mayHaveChanged: boolean;
}

/**
 * Answers one call. What every action goes through, in this order: signature and expiry, the region, version and action, the throttle,
 * unknown parameters, and for reads of EC2 the permission and the dry run; then the action's own checks.
 */
export function answerCall(request: SignedRequest, around: Surroundings): AnsweredCall {
  try {
    const caller = checkSignature(around.world, request, around.now, around.wallClock);
    checkRegion(caller);
    const form = parseQueryForm(request.body.toString('utf8'));
    const action = actionOf(form, caller.service);
    const call = callOf(action, form, caller, around);
    throttle(around.buckets, call, action);
    checkParameterNames(form.names, action.parameters, action.notModelled);
    if (action.kind === 'read' && action.service === 'ec2') {
      authorize(call, `ec2:${action.name}`, '*');
      endDryRun(call);
    }
    const answer = answerEnvelope(action.service, action.name, action.run(call));
    return { answer, mayHaveChanged: action.kind === 'change' };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { answer: errorEnvelope(serviceOf(request), error), mayHaveChanged: false };
  }
}

/** The name of the action that a request asks for, before anything is checked. */
export function actionNameOf(request: SignedRequest): string {
  return parseQueryForm(request.body.toString('utf8')).text('Action') ?? '';
}

/** Whether a request says that nothing is to be done, before anything is checked. */
export function isDryRun(request: SignedRequest): boolean {
  return parseQueryForm(request.body.toString('utf8')).text('DryRun') === 'true';
}

/** A region that is not enabled for the account answers as if the keys were wrong; STS answers anywhere. */
function checkRegion({ service, region: name }: Caller): void {
  const region = findRegion(name);
  if (service === 'sts' ? region : region && isEnabled(region)) return;
  throw new AwsError('AuthFailure', 'AWS was not able to validate the provided access credentials');
}

function actionOf(form: QueryForm, service: Service): Action {
  const [name, version] = [form.text('Action'), form.text('Version')];
  if (!name) throw new AwsError('MissingAction', 'The request is missing an action or a required parameter.');
  const action = findAction(service, name);
  if (!action)
    throw new AwsError('UnsupportedOperation', `The sandbox does not model the action ${name} of ${service}`);
  if (version === versions[service]) return action;
  throw new AwsError('NoSuchVersion', `The sandbox knows version ${versions[service]} of ${service}, not ${version}`);
}

function callOf(
  { name }: Action,
  form: QueryForm,
  { principal, region }: Caller,
  { world, now, fault }: Surroundings,
): Call {
  const place = placeOf(world, principal.account, region);
  return { action: name, form, caller: principal, region, place, world, now, fault };
}

function throttle(buckets: TokenBuckets, { form, place, action, now, world }: Call, { service, kind }: Action): void {
  if (service !== 'ec2' || !world.behaviour.throttling) return;
  const isNarrowed = form.names.some(name => /^(?:MaxResults|NextToken|Filter\.|\w+Id\.)/.test(name));
  const rate = kind === 'change' ? rates.change : isNarrowed ? rates.read : rates.readAll;
  const key = [place.account, place.region, action, rate === rates.readAll].join('/');
  if (buckets.take(key, rate, now)) return;
  throw new AwsError('RequestLimitExceeded', 'Request limit exceeded.');
}
