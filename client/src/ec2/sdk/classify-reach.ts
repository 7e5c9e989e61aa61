import type { Reach } from '../aws-failure';

/** Whether EC2 can have acted, from the code and the status alone. Measured against the SDK; a doubt is `unknown`. */
export function classifyReach({ code, status }: { readonly code: string; readonly status?: number }): Reach {
  const known = reachOfCode.get(code);
  if (known) return known;
  if (status === undefined) return code.startsWith('ERR_TLS_') || code.startsWith('CERT_') ? 'never-sent' : 'unknown';
  if (status === 429) return 'throttled';
  return status >= 400 && status < 500 ? 'refused' : 'unknown';
}

const reachOfCode: ReadonlyMap<string, Reach> = new Map([
  ...entries('never-sent', [
    // The name, the route or the connection failed, before any byte of the request.
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
    'ConnectTimeout',
    'ProxyUnreachable',
    // The other side's certificate was not accepted.
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  ]),
  ...entries('throttled', [
    // The SDK's list of throttling codes; those are answered before EC2 acts, whatever the status.
    'BandwidthLimitExceeded',
    'EC2ThrottledException',
    'LimitExceededException',
    'PriorRequestNotComplete',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
    'TransactionInProgressException',
    // Parameter Store's: the parameter is being changed.
    'TooManyUpdates',
  ]),
  ...entries('unknown', [
    // Not EC2's words, or words that do not say whether it began; whatever the status.
    'Aborted',
    'InvalidAnswer',
    'Unknown',
    'UnknownError',
    'RequestTimeout',
    'RequestTimeoutException',
    'InternalError',
    'InternalFailure',
    'ServerInternal',
    'ServiceUnavailable',
    'Unavailable',
    'DryRunIgnored',
  ]),
]);

function entries(reach: Reach, codes: readonly string[]): readonly (readonly [string, Reach])[] {
  return codes.map(code => [code, reach] as const);
}
