import { findAction } from './actions';
import type { Action, Call } from './actions/action';
import type { Fault } from './control/faults';
import { AwsError } from './protocol/aws-error';
import { documentedParameters } from './protocol/ec2-actions';
import { type Answer, answerEnvelope, errorEnvelope } from './protocol/envelopes';
import { checkParameterNames } from './protocol/parameter-names';
import { modelledService, type ReceivedCall } from './protocol/received-call';
import { type Service, services } from './protocol/services';
import { type Caller, checkSignature } from './rules/check-signature';
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
 * Answers one call. What every action goes through, in this order: the service, signature and expiry, the region, version and action,
 * the throttle, unknown parameters, and for reads of EC2 the permission and the dry run; then the action's own checks.
 */
export function answerCall(received: ReceivedCall, around: Surroundings): AnsweredCall {
  try {
    const service = modelledService(received);
    const caller = checkSignature(around.world, received, service, around);
    checkRegion(caller);
    const action = actionOf(received, service);
    const call = callOf(received, caller, around);
    throttle(around.buckets, call, action);
    checkNames(received, action);
    if (action.kind === 'read' && service === 'ec2') {
      authorize(call, `ec2:${action.name}`, '*');
      endDryRun(call);
    }
    const answer = answerEnvelope(service, action.name, action.run(call));
    return { answer, mayHaveChanged: action.kind === 'change' };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { answer: errorEnvelope(received.wire, error), mayHaveChanged: false };
  }
}

/** A region that is not enabled for the account answers as if the keys were wrong; STS answers anywhere. */
function checkRegion({ service, region: name }: Caller): void {
  const region = findRegion(name);
  if (region !== undefined && (service === 'sts' || isEnabled(region))) return;
  throw new AwsError('AuthFailure', 'AWS was not able to validate the provided access credentials');
}

function actionOf({ action: name, form, wire, unreadable }: ReceivedCall, service: Service): Action {
  if (unreadable !== undefined) throw unreadable;
  if (name === '') throw new AwsError('MissingAction', 'The request is missing an action or a required parameter.');
  const action = findAction(service, name);
  if (action === undefined)
    throw new AwsError('UnsupportedOperation', `The sandbox does not model the action ${name} of ${service}`);
  const [known, version] = [services[service].version, form.root.text('Version')];
  if (wire === 'json' || version === known) return action;
  throw new AwsError('NoSuchVersion', `The sandbox knows version ${known} of ${service}, not ${version}`);
}

function callOf(
  { action, form }: ReceivedCall,
  { principal, region }: Caller,
  { world, now, fault }: Surroundings,
): Call {
  const place = placeOf(world, principal.account, region);
  return { action, form: form.root, values: form.values, caller: principal, region, place, world, now, fault };
}

function throttle(buckets: TokenBuckets, { values, place, action, now, world }: Call, { service, kind }: Action): void {
  if (service !== 'ec2' || !world.behaviour.throttling) return;
  const isNarrowed = [...values.keys()].some(name => /^(?:MaxResults|NextToken|Filter\.|\w+Id\.)/.test(name));
  const rate = kind === 'change' ? rates.change : isNarrowed ? rates.read : rates.readAll;
  const key = [place.account, place.region, action, rate === rates.readAll].join('/');
  if (buckets.take(key, rate, now)) return;
  throw new AwsError('RequestLimitExceeded', 'Request limit exceeded.');
}

function checkNames(
  { form }: ReceivedCall,
  { service, name, parameters, rejected = [], notModelled = [] }: Action,
): void {
  const documented = service === 'ec2' ? documentedParameters(name) : notModelled;
  const taken = documented.filter(pattern => !rejected.includes(pattern));
  checkParameterNames(form.names, parameters, taken);
}
