/**
 * A refusal as EC2 or STS would answer it. The code decides the HTTP status unless one is given;
 * whoever catches it writes the envelope of the service that was called.
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = statusOf(code)) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = status;
  }
}

/** The HTTP status that goes with an error code; every code not named here is a 400. */
function statusOf(code: string): number {
  return statuses[code] ?? 400;
}

const statuses: Record<string, number> = {
  AuthFailure: 401,
  OptInRequired: 401,
  PendingVerification: 401,
  AccessDenied: 403,
  Blocked: 403,
  ExpiredToken: 403,
  InvalidClientTokenId: 403,
  MissingAuthenticationToken: 403,
  SignatureDoesNotMatch: 403,
  UnauthorizedOperation: 403,
  DryRunOperation: 412,
  InternalError: 500,
  InternalFailure: 500,
  ServerInternal: 500,
  RequestLimitExceeded: 503,
  ServiceUnavailable: 503,
  Unavailable: 503,
};
