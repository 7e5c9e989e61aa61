import { AwsError } from './aws-error';
import { jsonParameters } from './json';
import { CallForm, parseQueryForm } from './query-form';
import { isModelled, type Service, services, type Wire } from './services';
import { type Claim, queryOf, readClaim, type SignedRequest } from './signature';

/** A call as it came, read once, before anything about it is checked. */
export interface ReceivedCall {
  readonly request: SignedRequest;
  /** What the signature claims; undefined when there is none that can be read. */
  readonly claim: Claim | undefined;
  /** The service that the signature is for, in the service's own spelling: `ec2`, `kms`. Without a signature, EC2. */
  readonly service: string;
  /** How an answer has to be written for the caller to understand it. */
  readonly wire: Wire;
  /** The action's name; empty when there is none. */
  readonly action: string;
  readonly form: CallForm;
  /** What makes the parameters unreadable, if anything does. */
  readonly unreadable: AwsError | undefined;
}

/** Reads the parameters from the body, from the address of a GET, or from JSON. */
export function receiveCall(request: SignedRequest): ReceivedCall {
  const claim = readClaim(request);
  const service = claim?.service ?? 'ec2';
  const target = request.headers['x-amz-target'];
  if (typeof target === 'string') return receiveJson(request, claim, service, target);
  const form = request.method === 'GET' ? addressForm(request) : parseQueryForm(request.body.toString('utf8'));
  const action = form.root.text('Action') ?? '';
  return { request, claim, service, wire: wireOf(service), action, form, unreadable: undefined };
}

function receiveJson(request: SignedRequest, claim: Claim | undefined, service: string, target: string): ReceivedCall {
  const action = target.slice(target.lastIndexOf('.') + 1);
  const parameters = jsonParameters(request.body.toString('utf8'));
  const unreadable =
    parameters === undefined ? new AwsError('SerializationException', 'The body is not a JSON object.') : undefined;
  return { request, claim, service, wire: 'json', action, form: new CallForm(parameters ?? []), unreadable };
}

/** True when the address of a GET asks for something, rather than being that of the welcome page. */
export function isCallByAddress(request: SignedRequest): boolean {
  return queryOf(request).size > 0 || request.headers.authorization !== undefined;
}

/** The parameters of the call without those of the signature. */
function addressForm(request: SignedRequest): CallForm {
  return new CallForm([...queryOf(request)].filter(([name]) => !name.startsWith('X-Amz-')));
}

/** A service that is not modelled is answered in the XML that most services speak. */
function wireOf(service: string): Wire {
  return isModelled(service) ? services[service].wire : 'query';
}

/** Rejects a call to a service that the sandbox does not answer for: that says nothing about the caller's keys. */
export function modelledService({ service }: ReceivedCall): Service {
  if (isModelled(service)) return service;
  const known = Object.keys(services).join(', ');
  throw new AwsError('UnsupportedOperation', `The sandbox does not model the service ${service}, only ${known}`);
}
