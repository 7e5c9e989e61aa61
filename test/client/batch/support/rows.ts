import type { BatchRow } from '../../../../client/src/batch/batch-row';
import { buildPlan } from '../../../../client/src/plan/plan';
import type { PlanFacts } from '../../../../client/src/plan/plan-facts';
import { documentOf } from '../../commands/support/documents';
import { fakeEc2, instance } from '../../ec2/support/fake-ec2';

export const target = { profile: 'prod', region: 'us-east-1', account: '123456789012' };
export const context = { nameOf: () => undefined, sharedBefore: new Set<string>() };

export interface Wish {
  readonly id: string;
  readonly name: string;
  readonly region?: string;
  readonly more?: Partial<PlanFacts>;
  readonly errors?: readonly { readonly message: string }[];
  readonly noReboot?: boolean;
  readonly isOtherInstance?: boolean;
  readonly mayExist?: boolean;
}

/** A row of a batch whose plan comes out as wished. */
export function rowOf({
  id,
  name,
  region = 'us-east-1',
  more,
  errors,
  noReboot,
  isOtherInstance = false,
  mayExist,
}: Wish): BatchRow {
  const request = { InstanceId: id, Name: name, ...(noReboot === true ? { NoReboot: true } : {}) };
  const ref = { ...target, region };
  const facts: PlanFacts = { target: ref, instance: instance(id), now: 0, ...more };
  const document = documentOf('{}');
  const prepared = {
    document,
    target: { profile: { name: 'prod', kind: 'static' as const }, region },
    ref,
    ec2: fakeEc2(),
    plan: buildPlan({ request, errors }, facts),
  };
  return { kind: 'planned', source: { document, label: `${name}.ami.json`, mayExist }, prepared, isOtherInstance };
}
