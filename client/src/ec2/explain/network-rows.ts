import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext, Offer } from './explanation';
import type { Row } from './row';

/** The call did not get there, or its answer did not get back. */
export const networkRows: Readonly<Record<string, Row>> = {
  ENOTFOUND: explainUnreachable,
  EAI_AGAIN: explainUnreachable,
  ECONNREFUSED: explainUnreachable,
  EHOSTUNREACH: explainUnreachable,
  EHOSTDOWN: explainUnreachable,
  ENETUNREACH: explainUnreachable,
  ENETDOWN: explainUnreachable,
  EADDRNOTAVAIL: explainUnreachable,
  ConnectTimeout: explainUnreachable,
  DEPTH_ZERO_SELF_SIGNED_CERT: explainCertificate,
  SELF_SIGNED_CERT_IN_CHAIN: explainCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: explainCertificate,
  UNABLE_TO_GET_ISSUER_CERT: explainCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: explainCertificate,
  CERT_HAS_EXPIRED: explainCertificate,
  ERR_TLS_CERT_ALTNAME_INVALID: explainCertificate,
  ECONNRESET: explainLost,
  EPIPE: explainLost,
  ETIMEDOUT: explainLost,
  TimeoutError: explainLost,
  RequestTimeout: explainLost,
  InternalError: explainInternal,
  InternalFailure: explainInternal,
  ServerInternal: explainInternal,
  Unavailable: explainInternal,
  ServiceUnavailable: explainInternal,
  Unknown: explainForeign,
  UnknownError: explainForeign,
  InvalidAnswer: explainForeign,
  Unreachable: ({ message }) => ({ sentence: message, offers: [{ kind: 'retry' }] }),
  Aborted: ({ reach }, { doing }) => ({
    sentence:
      doing === 'create' && reach !== 'never-sent'
        ? t('The call was broken off; EC2 may have begun the image all the same.')
        : t('Cancelled.'),
    offers: doing === 'create' && reach !== 'never-sent' ? [{ kind: 'reconcile' }] : [],
  }),
};

function explainUnreachable(failure: AwsFailure, { endpoint, region }: FailureContext): Explanation {
  const sentence = endpoint
    ? t('{0} does not answer ({1}). Nothing was sent.', endpoint, failure.code)
    : t(
        'AWS in {0} cannot be reached ({1}). Nothing was sent. Check the network, the proxy and the region.',
        region,
        failure.code,
      );
  // An endpoint of its own is the profile's, whatever the region.
  return { sentence, offers: [{ kind: 'retry' }, { kind: endpoint ? 'pick-profile' : 'pick-region' }] };
}

function explainCertificate(failure: AwsFailure, { endpoint, region }: FailureContext): Explanation {
  return {
    sentence: t(
      'The certificate of {0} is not trusted here ({1}). Nothing was sent. Behind a proxy that opens connections, set AWS_CA_BUNDLE or ca_bundle.',
      endpoint ?? region,
      failure.code,
    ),
    offers: [{ kind: 'open-aws-config' }, { kind: 'retry' }],
  };
}

function explainLost(failure: AwsFailure, context: FailureContext): Explanation {
  return unlessCreating(context, {
    creating: t('The connection was lost ({0}); it is not known whether EC2 began the image.', failure.code),
    otherwise: t('The connection to AWS was lost ({0}).', failure.code),
  });
}

function explainInternal(failure: AwsFailure, context: FailureContext): Explanation {
  return unlessCreating(context, {
    creating: t('EC2 had an error of its own ({0}); it is not known whether it began the image.', failure.code),
    otherwise: t('EC2 had an error of its own ({0}).', failure.code),
  });
}

function explainForeign(failure: AwsFailure, context: FailureContext): Explanation {
  const where = context.endpoint ?? context.region;
  const status = failure.status === undefined ? '' : `HTTP ${failure.status}`;
  return unlessCreating(context, {
    creating: t(
      'The answer from {0} did not come from EC2 ({1}), perhaps from a proxy; it is not known whether EC2 began the image.',
      where,
      status || failure.code,
    ),
    otherwise: t(
      'The answer from {0} did not come from EC2 ({1}), perhaps from a proxy.',
      where,
      status || failure.code,
    ),
  });
}

interface Sentences {
  readonly creating: string;
  readonly otherwise: string;
}

function unlessCreating({ doing }: FailureContext, { creating, otherwise }: Sentences): Explanation {
  const offers: readonly Offer[] = doing === 'create' ? [{ kind: 'reconcile' }] : [{ kind: 'retry' }];
  return { sentence: doing === 'create' ? creating : otherwise, offers };
}
