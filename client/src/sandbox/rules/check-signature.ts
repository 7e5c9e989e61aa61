import { AwsError } from '../protocol/aws-error';
import type { ReceivedCall } from '../protocol/received-call';
import type { Service } from '../protocol/services';
import { type Claim, isSignedWith, type SignedRequest } from '../protocol/signature';
import type { Principal } from '../world/principals';
import type { World } from '../world/world';

/** Who calls which service in which region, once the signature has been found good. */
export interface Caller {
  readonly principal: Principal;
  readonly service: Service;
  readonly region: string;
}

/**
 * Checks the signature. `now` is the sandbox's time, by which sessions expire; `wallClock` is the service's, by which a request is too
 * old or too new. Each service rejects in its own words.
 */
export function checkSignature(
  world: World,
  { request, claim }: ReceivedCall,
  service: Service,
  { now, wallClock }: { readonly now: number; readonly wallClock: number },
): Caller {
  if (claim === undefined) throw missingSignature(request);
  const problem = problemOf(world, claim, request, now, wallClock);
  if (typeof problem !== 'string') return { principal: problem, service, region: claim.region };
  const [code, message] = wording[problem][service === 'ec2' ? 'ec2' : 'others'];
  throw new AwsError(code, message);
}

/** How far a request's date may be from the service's clock. */
const toleranceMilliseconds = 15 * 60_000;

/** How long a presigned address may be used at most: a week. */
const longestValidSeconds = 604_800;

type Problem = 'unknown key' | 'wrong date' | 'wrong token' | 'wrong secret' | 'expired session';

function problemOf(
  world: World,
  claim: Claim,
  request: SignedRequest,
  now: number,
  wallClock: number,
): Principal | Problem {
  const principal = world.principals.get(claim.accessKey);
  if (principal?.keys === undefined) return 'unknown key';
  const { secret, sessionToken, expiresAt } = principal.keys;
  if (!isOfItsTime(claim, wallClock)) return 'wrong date';
  if (claim.sessionToken !== sessionToken) return 'wrong token';
  if (!isSignedWith(secret, claim, request)) return 'wrong secret';
  return expiresAt !== undefined && now >= expiresAt ? 'expired session' : principal;
}

function isOfItsTime({ signedAt, date, validSeconds }: Claim, wallClock: number): boolean {
  if (Number.isNaN(signedAt) || date !== new Date(signedAt).toISOString().slice(0, 10).replaceAll('-', ''))
    return false;
  if (validSeconds === undefined) return Math.abs(signedAt - wallClock) <= toleranceMilliseconds;
  if (!(validSeconds >= 1 && validSeconds <= longestValidSeconds)) return false;
  return signedAt - wallClock <= toleranceMilliseconds && wallClock < signedAt + validSeconds * 1000;
}

const notValidated = ['AuthFailure', 'AWS was not able to validate the provided access credentials'] as const;
const expired = ['RequestExpired', 'Request has expired.'] as const;
const invalidToken = ['InvalidClientTokenId', 'The security token included in the request is invalid.'] as const;
const mismatch =
  'The request signature we calculated does not match the signature you provided. ' +
  'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';

type Wording = Record<'ec2' | 'others', readonly [code: string, message: string]>;

const wording: Record<Problem, Wording> = {
  'unknown key': { ec2: notValidated, others: invalidToken },
  'wrong date': {
    ec2: expired,
    others: ['SignatureDoesNotMatch', 'Signature expired: the date of the request is too far from now'],
  },
  'wrong token': { ec2: notValidated, others: invalidToken },
  'wrong secret': { ec2: notValidated, others: ['SignatureDoesNotMatch', mismatch] },
  'expired session': {
    ec2: expired,
    others: ['ExpiredToken', 'The security token included in the request is expired'],
  },
};

function missingSignature(request: SignedRequest): AwsError {
  const isSignedSomehow = request.headers.authorization !== undefined || /[?&](?:X-Amz-)?Signature=/.test(request.path);
  if (!isSignedSomehow) return new AwsError('MissingAuthenticationToken', 'Missing Authentication Token');
  return new AwsError('IncompleteSignature', 'The request does not have a Signature Version 4');
}
