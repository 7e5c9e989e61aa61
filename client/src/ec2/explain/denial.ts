import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import { type PolicyKind, parseRefusal } from '../parse-refusal';
import { policyForAction } from '../policy';
import type { Explanation, FailureContext, Offer } from './explanation';

/** A denied permission: which kind of policy decided, and a statement to copy where one would change that. */
export function explainDenial(failure: AwsFailure, context: FailureContext): Explanation {
  const { action, resource, principal, isExplicit, policy, policyArn, encoded } = parseRefusal(failure.message);
  const who = principal ?? context.arn ?? context.profile;
  const offers: Offer[] = encoded === undefined ? [] : [{ kind: 'decode', encoded }];
  if (action !== undefined && isExplicit !== true && canBeAllowed(policy)) {
    offers.push({ kind: 'copy-policy', policy: policyForAction(action, context.region) });
  }
  offers.push({ kind: 'pick-profile' });
  if (action === undefined) {
    return { sentence: t('AWS denied this request from {0} without naming the missing permission.', who), offers };
  }
  const sentence = (isExplicit === true ? denied : notAllowed)[policy ?? 'unknown'](action, who);
  const place = policyArn ?? resource;
  if (place === undefined) return { sentence, offers };
  return {
    sentence:
      policyArn === undefined ? t('{0} Resource: {1}.', sentence, place) : t('{0} Policy: {1}.', sentence, place),
    offers,
  };
}

/** A statement helps where it can be added by whoever manages the user or role. */
function canBeAllowed(policy: PolicyKind | undefined): boolean {
  return policy === undefined || policy === 'identity' || policy === 'boundary';
}

type Sentences = Readonly<Record<PolicyKind | 'unknown', (action: string, who: string) => string>>;

const denied: Sentences = {
  identity: (action, who) => t('An IAM policy denies {0} to {1}.', action, who),
  boundary: (action, who) => t('The permissions boundary of {1} denies {0}.', action, who),
  session: (action, who) => t('The session policy of {1} denies {0}.', action, who),
  'service-control': (action, who) =>
    t(
      'A service control policy (SCP) of the organization denies {0} to {1}. Only an administrator of the organization can change it.',
      action,
      who,
    ),
  'resource-control': (action, who) =>
    t(
      'A resource control policy (RCP) of the organization denies {0} to {1}. Only an administrator of the organization can change it.',
      action,
      who,
    ),
  resource: (action, who) => t('The policy of the resource denies {0} to {1}.', action, who),
  endpoint: (action, who) => t('The policy of the VPC endpoint denies {0} to {1}.', action, who),
  unknown: (action, who) => t('A policy denies {0} to {1}.', action, who),
};

const notAllowed: Sentences = {
  identity: (action, who) => t('No IAM policy allows {0} for {1}.', action, who),
  boundary: (action, who) => t('The permissions boundary of {1} does not allow {0}.', action, who),
  session: (action, who) =>
    t('The session policy of {1} does not allow {0}. Sign in with a session that has more permissions.', action, who),
  'service-control': (action, who) =>
    t(
      'No service control policy (SCP) of the organization allows {0} for {1}. Only an administrator of the organization can change that.',
      action,
      who,
    ),
  'resource-control': (action, who) =>
    t(
      'No resource control policy (RCP) of the organization allows {0} for {1}. Only an administrator of the organization can change that.',
      action,
      who,
    ),
  resource: (action, who) => t('The policy of the resource does not allow {0} for {1}.', action, who),
  endpoint: (action, who) => t('The policy of the VPC endpoint does not allow {0} for {1}.', action, who),
  unknown: (action, who) => t('No policy allows {0} for {1}.', action, who),
};
