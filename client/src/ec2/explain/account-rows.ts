import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import { clockSkew } from '../clock-skew';
import { explainDenial } from './denial';
import type { Explanation, FailureContext, Offer } from './explanation';
import { consoleOffer, type Explainer, foreignText, named } from './row';
import { signInOffers } from './sign-in';

/** Who asks, and whether AWS lets them. */
export const accountRows: Readonly<Record<string, Explainer>> = {
  DryRunOperation: () => ({ sentence: t('The permission check passed. No image was created.'), offers: [] }),
  DryRunIgnored: (_failure, { endpoint, region }) => ({
    sentence: t('{0} does not support DryRun and might have created the image.', endpoint ?? region),
    offers: [{ kind: 'reconcile' }],
  }),
  DryRunWithheld: ({ details }) => ({
    sentence: t(
      'Permissions were not checked, because {0} is not AWS and might create the image despite DryRun.',
      named(details.endpoint),
    ),
    offers: [],
  }),
  UnauthorizedOperation: explainDenial,
  AccessDenied: explainDenial,
  AccessDeniedException: explainDenial,
  AuthFailure: unlessClock((_failure, context) => ({
    sentence: t(
      'AWS rejected the keys of the profile "{0}" in {1}. The keys might be wrong, the region might not be enabled for the account, or the clock of this computer might be wrong.',
      context.profile,
      context.region,
    ),
    offers: [{ kind: 'pick-region' }, ...signInOffers(context), { kind: 'pick-profile' }],
  })),
  RequestExpired: unlessClock(explainExpired),
  ExpiredToken: explainExpired,
  ExpiredTokenException: explainExpired,
  CredentialsProviderError: explainExpired,
  InvalidClientTokenId: explainUnknownKey,
  UnrecognizedClientException: explainUnknownKey,
  SignatureDoesNotMatch: unlessClock(explainSignature),
  'InvalidSecurity.RequestHasExpired': unlessClock(explainSignature),
  OptInRequired: explainAccount,
  PendingVerification: explainAccount,
  Blocked: explainAccount,
};

/** A clock that is known to be off is the cause, whatever AWS calls it. */
function unlessClock(otherwise: Explainer): Explainer {
  return (failure, context) => {
    const minutes = clockSkew(failure);
    if (minutes === undefined) return otherwise(failure, context);
    const sentence =
      minutes > 0
        ? t('The clock of this computer is {0} minutes ahead of AWS. Set the clock, then try again.', minutes)
        : t('The clock of this computer is {0} minutes behind AWS. Set the clock, then try again.', -minutes);
    return { sentence, offers: [{ kind: 'retry' }] };
  };
}

function explainExpired(failure: AwsFailure, context: FailureContext): Explanation {
  if (context.profileKind === 'environment') {
    return {
      sentence: t('The keys in the environment have expired. Restart the editor from a terminal with new keys.'),
      offers: [{ kind: 'pick-profile' }],
    };
  }
  // Temporary keys in the file are renewed by hand.
  const renew: readonly Offer[] =
    context.profileKind === 'static' ? [{ kind: 'open-aws-config' }] : signInOffers(context);
  return { sentence: expiredSentence(failure, context), offers: [...renew, { kind: 'retry' }] };
}

/** RequestExpired is AWS's code for a wrong clock as well as for a session that is over. */
function expiredSentence({ code }: AwsFailure, { doing, profile }: FailureContext): string {
  if (code === 'RequestExpired') {
    return t(
      'AWS rejected the request as expired. The session of the profile "{0}" has expired, or the clock of this computer is wrong.',
      profile,
    );
  }
  return doing === 'watch'
    ? t('The session of the profile "{0}" has expired. EC2 continues to create the image.', profile)
    : t('The session of the profile "{0}" has expired.', profile);
}

function explainUnknownKey(_failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('The access key of the profile "{0}" does not exist or has been deleted.', context.profile),
    offers: [...signInOffers(context), { kind: 'pick-profile' }, { kind: 'open-aws-config' }],
  };
}

function explainSignature(_failure: AwsFailure, { profile }: FailureContext): Explanation {
  return {
    sentence: t(
      'The secret key of the profile "{0}" is wrong, or the clock of this computer is off by more than five minutes.',
      profile,
    ),
    offers: [{ kind: 'open-aws-config' }, { kind: 'retry' }],
  };
}

function explainAccount(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('AWS has restricted this account: {0}.', foreignText(failure)),
    offers: consoleOffer('open-console', 'billing/home', context),
  };
}
