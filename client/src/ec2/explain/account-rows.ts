import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import { parseRefusal } from '../parse-refusal';
import { policyForAction } from '../policy';
import type { Explanation, FailureContext, Offer } from './explanation';
import { consoleOffer, foreignText, named, type Row } from './row';
import { signIn } from './sign-in';

/** Who asks, and whether AWS lets them. */
export const accountRows: Readonly<Record<string, Row>> = {
  DryRunOperation: () => ({ sentence: t('The permission check passed; nothing was created.'), offers: [] }),
  DryRunIgnored: (_failure, { endpoint, region }) => ({
    sentence: t('{0} does not know DryRun and may have created the image.', endpoint ?? region),
    offers: [{ kind: 'reconcile' }],
  }),
  DryRunWithheld: ({ details }) => ({
    sentence: t(
      'Permissions were not checked, because {0} is not AWS and may create the image in spite of DryRun.',
      named(details.endpoint),
    ),
    offers: [],
  }),
  UnauthorizedOperation: explainRefusal,
  AccessDenied: explainRefusal,
  AccessDeniedException: explainRefusal,
  AuthFailure: (_failure, context) => ({
    sentence: t(
      'The keys of the profile "{0}" are not valid here, or the region {1} is not enabled for its account: AWS answers both alike.',
      context.profile,
      context.region,
    ),
    offers: [{ kind: 'pick-region' }, ...signIn(context), { kind: 'pick-profile' }],
  }),
  RequestExpired: explainExpired,
  ExpiredToken: explainExpired,
  ExpiredTokenException: explainExpired,
  CredentialsProviderError: explainExpired,
  InvalidClientTokenId: explainUnknownKey,
  UnrecognizedClientException: explainUnknownKey,
  SignatureDoesNotMatch: explainSignature,
  'InvalidSecurity.RequestHasExpired': explainSignature,
  OptInRequired: explainAccount,
  PendingVerification: explainAccount,
  Blocked: explainAccount,
};

function explainRefusal(failure: AwsFailure, context: FailureContext): Explanation {
  const { action, resource, principal, isExplicit, encoded } = parseRefusal(failure.message);
  const who = principal ?? context.arn;
  const asked = who ? t('the profile "{0}" ({1})', context.profile, who) : t('the profile "{0}"', context.profile);
  const offers: Offer[] = encoded ? [{ kind: 'decode', encoded }] : [];
  if (action && !isExplicit) offers.push({ kind: 'copy-policy', policy: policyForAction(action, context.region) });
  offers.push({ kind: 'pick-profile' });
  return { sentence: refusalSentence({ asked, action, resource, isExplicit }), offers };
}

interface RefusalSentence {
  readonly asked: string;
  readonly action?: string;
  readonly resource?: string;
  readonly isExplicit?: boolean;
}

function refusalSentence({ asked, action, resource, isExplicit }: RefusalSentence): string {
  if (!action) return t('AWS does not let {0} do this. Its message does not say which permission is missing.', asked);
  if (isExplicit) {
    return resource
      ? t('A policy forbids {0} the action {1} on {2}.', asked, action, resource)
      : t('A policy forbids {0} the action {1}.', asked, action);
  }
  return resource
    ? t('No policy allows {0} the action {1} on {2}.', asked, action, resource)
    : t('No policy allows {0} the action {1}.', asked, action);
}

function explainExpired(_failure: AwsFailure, context: FailureContext): Explanation {
  // Temporary keys in the file are renewed by hand.
  const mend: readonly Offer[] = context.profileKind === 'static' ? [{ kind: 'open-aws-config' }] : signIn(context);
  const offers: readonly Offer[] = [...mend, { kind: 'retry' }];
  if (context.doing === 'watch' || context.doing === 'create') {
    return {
      sentence: t(
        'The session of the profile "{0}" has expired. An image that EC2 has begun goes on by itself.',
        context.profile,
      ),
      offers,
    };
  }
  if (context.profileKind === 'environment') {
    return {
      sentence: t('The keys in the environment have expired. Start the editor from a terminal that has new ones.'),
      offers: [{ kind: 'pick-profile' }],
    };
  }
  return { sentence: t('The session of the profile "{0}" has expired.', context.profile), offers };
}

function explainUnknownKey(_failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('AWS does not know the access key of the profile "{0}", or it has been deleted.', context.profile),
    offers: [...signIn(context), { kind: 'pick-profile' }, { kind: 'open-aws-config' }],
  };
}

function explainSignature(_failure: AwsFailure, { profile }: FailureContext): Explanation {
  return {
    sentence: t(
      'The secret key of the profile "{0}" is wrong, or the clock of this machine is more than five minutes off.',
      profile,
    ),
    offers: [{ kind: 'open-aws-config' }, { kind: 'retry' }],
  };
}

function explainAccount(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('AWS holds back this account: {0}.', foreignText(failure)),
    offers: consoleOffer('open-console', 'billing/home', context),
  };
}
