import { AwsError } from '../protocol/aws-error';
import type { Service } from '../protocol/envelopes';
import { type Claim, isSignedWith, readClaim, type SignedRequest } from '../protocol/signature';
import type { Principal } from '../world/principals';
import type { World } from '../world/world';

/** Who calls which service in which region, once the signature has been found good. */
export interface Caller {
  readonly principal: Principal;
  readonly service: Service;
  readonly region: string;
}

/** The service that the request is meant for, as far as can be told before anything is checked. */
export function serviceOf(request: SignedRequest): Service {
  return readClaim(request)?.service === 'sts' ? 'sts' : 'ec2';
}

/**
 * Checks the signature. `now` is the sandbox's time, by which sessions expire; `wallClock` is the service's, by which a request is too
 * old or too new. Each service refuses in its own words.
 */
export function checkSignature(world: World, request: SignedRequest, now: number, wallClock: number): Caller {
  const claim = readClaim(request);
  if (!claim) throw missingSignature(request);
  const service = serviceOf(request);
  if (claim.service !== service) {
    throw new AwsError('SignatureDoesNotMatch', `Credential should be scoped to correct service: '${service}'.`);
  }
  const problem = problemOf(world, claim, request, now, wallClock);
  if (typeof problem !== 'string') return { principal: problem, service, region: claim.region };
  const [code, message] = wording[problem][service];
  throw new AwsError(code, message);
}

/** How far a request's date may be from the service's clock. */
const toleranceMilliseconds = 15 * 60_000;

type Problem = 'unknown key' | 'wrong date' | 'wrong token' | 'wrong secret' | 'expired session';

function problemOf(
  world: World,
  claim: Claim,
  request: SignedRequest,
  now: number,
  wallClock: number,
): Principal | Problem {
  const principal = world.principals.get(claim.accessKey);
  if (!principal?.keys) return 'unknown key';
  const { secret, sessionToken, expiresAt } = principal.keys;
  const isNear = Math.abs(claim.signedAt - wallClock) <= toleranceMilliseconds;
  if (!isNear || claim.date !== new Date(claim.signedAt).toISOString().slice(0, 10).replaceAll('-', ''))
    return 'wrong date';
  if (claim.sessionToken !== sessionToken) return 'wrong token';
  if (!isSignedWith(secret, claim, request)) return 'wrong secret';
  return expiresAt !== undefined && now >= expiresAt ? 'expired session' : principal;
}

const notValidated = ['AuthFailure', 'AWS was not able to validate the provided access credentials'] as const;
const expired = ['RequestExpired', 'Request has expired.'] as const;
const invalidToken = ['InvalidClientTokenId', 'The security token included in the request is invalid.'] as const;
const mismatch =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

const wording: Record<Problem, Record<Service, readonly [code: string, message: string]>> = {
  'unknown key': { ec2: notValidated, sts: invalidToken },
  'wrong date': {
    ec2: expired,
    sts: ['SignatureDoesNotMatch', 'Signature expired: the date of the request is too far from now'],
  },
  'wrong token': { ec2: notValidated, sts: invalidToken },
  'wrong secret': { ec2: notValidated, sts: ['SignatureDoesNotMatch', mismatch] },
  'expired session': { ec2: expired, sts: ['ExpiredToken', 'The security token included in the request is expired'] },
};

function missingSignature({ headers }: SignedRequest): AwsError {
  if (headers.authorization === undefined)
    return new AwsError('MissingAuthenticationToken', 'Missing Authentication Token');
  return new AwsError('IncompleteSignature', 'The Authorization header is not a Signature Version 4 header');
}
