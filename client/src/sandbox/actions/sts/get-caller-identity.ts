import type { Action } from '../action';

/** Needs no permission, as on AWS. */
export const getCallerIdentity: Action = {
  name: 'GetCallerIdentity',
  service: 'sts',
  kind: 'read',
  parameters: [],
  run: ({ caller }) => ({ Arn: caller.arn, UserId: caller.userId, Account: caller.account }),
};
