import assert from 'node:assert/strict';
import type { Reach } from '../../../client/src/ec2/aws-failure';
import { classifyReach } from '../../../client/src/ec2/sdk/classify-reach';

describe('classify reach: whether EC2 can have acted', () => {
  const table: readonly (readonly [code: string, status: number | undefined, reach: Reach])[] = [
    // Nothing left this machine.
    ['ENOTFOUND', undefined, 'never-sent'],
    ['EAI_AGAIN', undefined, 'never-sent'],
    ['ECONNREFUSED', undefined, 'never-sent'],
    ['EHOSTUNREACH', undefined, 'never-sent'],
    ['ENETUNREACH', undefined, 'never-sent'],
    ['ConnectTimeout', undefined, 'never-sent'],
    ['SELF_SIGNED_CERT_IN_CHAIN', undefined, 'never-sent'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, 'never-sent'],
    ['CERT_HAS_EXPIRED', undefined, 'never-sent'],
    // EC2 answered that it did not act.
    ['DryRunOperation', 412, 'refused'],
    ['UnauthorizedOperation', 403, 'refused'],
    ['AuthFailure', 401, 'refused'],
    ['InvalidAMIName.Duplicate', 400, 'refused'],
    ['RequestExpired', 400, 'refused'],
    ['SnapshotCreationPerVolumeRateExceeded', 400, 'refused'],
    ['PendingSnapshotLimitExceeded', 400, 'refused'],
    ['ResourceLimitExceeded', 400, 'refused'],
    ['ACodeOfNextYear', 400, 'refused'],
    // EC2 answered that there are too many calls, whatever the status.
    ['RequestLimitExceeded', 503, 'throttled'],
    ['EC2ThrottledException', 400, 'throttled'],
    ['Throttling', 400, 'throttled'],
    ['Anything', 429, 'throttled'],
    // It may have acted.
    ['ECONNRESET', undefined, 'unknown'],
    ['EPIPE', undefined, 'unknown'],
    ['ETIMEDOUT', undefined, 'unknown'],
    ['TimeoutError', undefined, 'unknown'],
    ['Aborted', undefined, 'unknown'],
    ['InternalError', 500, 'unknown'],
    ['InternalError', 400, 'unknown'],
    ['Unavailable', 503, 'unknown'],
    ['ServiceUnavailable', 503, 'unknown'],
    ['ACodeOfNextYear', 500, 'unknown'],
    ['Unknown', 502, 'unknown'],
    ['Unknown', 403, 'unknown'],
    ['InvalidAnswer', 400, 'unknown'],
    ['InvalidAnswer', 200, 'unknown'],
    ['SomethingElse', undefined, 'unknown'],
  ];
  for (const [code, status, reach] of table) {
    it(`${code} ${status ?? '(no answer)'}: ${reach}`, () => {
      assert.equal(classifyReach({ code, status }), reach);
    });
  }
});
