import type { CallOptions, CreateImageRequest, Ec2 } from '../ec2/ec2';
import { type CheckOptions, checkPermission } from '../plan/check-permission';
import type { Permission } from '../plan/permission';
import { authorizationKey, requestsToCheck } from './requests-to-check';
import type { StartGate } from './start-gate';

export interface CheckedPlace {
  readonly ec2: Ec2;
  readonly gate: Pick<StartGate, 'turn'>;
  readonly explain: CheckOptions['explain'];
}

/**
 * Asks EC2 by DryRun about requests for one account and region, at the pace of those that create images. What was not asked is
 * missing in the answer, unless EC2 denied all that was. Rejects only when aborted.
 */
export async function checkPermissions(
  requests: readonly CreateImageRequest[],
  { ec2, gate, explain }: CheckedPlace,
  { signal }: CallOptions & { readonly signal: AbortSignal },
): Promise<(request: CreateImageRequest) => Permission | undefined> {
  const asked = requestsToCheck(requests);
  const answers = await Promise.all(
    asked.map(async request => {
      await gate.turn(signal);
      return [authorizationKey(request), await checkPermission(ec2, request, { signal, explain })] as const;
    }),
  );
  const byKey = new Map(answers);
  const [first] = byKey.values();
  const forAll = [...byKey.values()].every(({ kind }) => kind === 'refused') ? first : undefined;
  return request => byKey.get(authorizationKey(request)) ?? forAll;
}
