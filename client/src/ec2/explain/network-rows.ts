import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext, Offer } from './explanation';
import type { Explainer } from './row';

/** The call did not get there, or its answer did not get back. */
export const networkRows: Readonly<Record<string, Explainer>> = {
  ENOTFOUND: explainUnreachable,
  EAI_AGAIN: explainUnreachable,
  ECONNREFUSED: explainUnreachable,
  EHOSTUNREACH: explainUnreachable,
  EHOSTDOWN: explainUnreachable,
  ENETUNREACH: explainUnreachable,
  ENETDOWN: explainUnreachable,
  EADDRNOTAVAIL: explainUnreachable,
  ConnectTimeout: explainUnreachable,
  ProxyUnreachable: explainUnreachable,
  DEPTH_ZERO_SELF_SIGNED_CERT: explainCertificate,
  SELF_SIGNED_CERT_IN_CHAIN: explainCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: explainCertificate,
  UNABLE_TO_GET_ISSUER_CERT: explainCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: explainCertificate,
  CERT_HAS_EXPIRED: explainCertificate,
  ERR_TLS_CERT_ALTNAME_INVALID: explainCertificate,
  EPROTO: explainProtocol,
  ERR_INVALID_CHAR: explainHeader,
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
  Aborted: ({ reach }, { doing }) =>
    doing === 'create' && reach !== 'never-sent'
      ? {
          sentence: t('The request was canceled after it was sent. EC2 might have started to create the image.'),
          offers: [{ kind: 'reconcile' }],
        }
      : { sentence: t('Canceled.'), offers: [] },
};

/** Codes that come in families; Node and OpenSSL add to them. */
export const networkFamilies: readonly (readonly [code: RegExp, row: Explainer])[] = [
  [/^ERR_SSL_/, explainProtocol],
  [/^(ERR_TLS_)?CERT_|_CERT(_|$)|^ERR_TLS_/, explainCertificate],
  [/^HPE_/, explainForeign],
];

/** The codes of an endpoint that no request reached. */
export const unreachableCodes: ReadonlySet<string> = new Set(
  Object.entries(networkRows).flatMap(([code, row]) => (row === explainUnreachable ? code : [])),
);

function explainUnreachable(failure: AwsFailure, { endpoint, region }: FailureContext): Explanation {
  const sentence =
    endpoint === undefined
      ? t(
          'Could not reach AWS in {0} ({1}). The request was not sent. Check the network, the proxy, and the region.',
          region,
          codeOf(failure),
        )
      : t(
          'Could not reach {0} ({1}). The request was not sent. Check the endpoint of the profile, then try again.',
          endpoint,
          codeOf(failure),
        );
  // An endpoint of its own is the profile's, whatever the region.
  return { sentence, offers: [{ kind: 'retry' }, { kind: endpoint === undefined ? 'pick-region' : 'pick-profile' }] };
}

/** VS Code asks for it by itself where it can; what is left is a proxy that it has no password for. */
function explainProxyPassword(): Explanation {
  return {
    sentence: t(
      'The proxy requires a user name and a password (HTTP 407). The request was not sent. Check the proxy settings of VS Code, then try again.',
    ),
    offers: [{ kind: 'retry' }],
  };
}

function explainCertificate(failure: AwsFailure, { endpoint, region }: FailureContext): Explanation {
  return {
    sentence: t(
      'The certificate of {0} is not trusted ({1}). The request was not sent. If a proxy inspects HTTPS traffic, set AWS_CA_BUNDLE or ca_bundle to its certificates.',
      endpoint ?? region,
      failure.code,
    ),
    offers: [{ kind: 'open-aws-config' }, { kind: 'retry' }],
  };
}

function explainProtocol(failure: AwsFailure, { endpoint, region }: FailureContext): Explanation {
  return {
    sentence: t(
      '{0} does not respond over HTTPS ({1}). The request was not sent. If it is an HTTP endpoint, use http:// in endpoint_url.',
      endpoint ?? region,
      failure.code,
    ),
    offers: [{ kind: 'open-aws-config' }, { kind: 'retry' }],
  };
}

function explainHeader(_failure: AwsFailure, { profile }: FailureContext): Explanation {
  return {
    sentence: t(
      'A key or session token of the profile "{0}" contains a character that cannot be sent. The request was not sent. Check the AWS credentials file.',
      profile,
    ),
    offers: [{ kind: 'open-aws-config' }, { kind: 'retry' }],
  };
}

function explainLost(failure: AwsFailure, context: FailureContext): Explanation {
  return unlessCreating(context, {
    creating: t('The connection was lost ({0}). EC2 might have started to create the image.', failure.code),
    otherwise: t('The connection to AWS was lost ({0}).', failure.code),
  });
}

function explainInternal(failure: AwsFailure, context: FailureContext): Explanation {
  return unlessCreating(context, {
    creating: t('EC2 had an internal error ({0}). It might have started to create the image.', failure.code),
    otherwise: t('EC2 had an internal error ({0}). Try again in a moment.', failure.code),
  });
}

function explainForeign(failure: AwsFailure, context: FailureContext): Explanation {
  // A proxy that refuses to connect answers in the place of EC2.
  if (failure.reach === 'never-sent') {
    return failure.status === 407 ? explainProxyPassword() : explainUnreachable(failure, context);
  }
  const where = context.endpoint ?? context.region;
  const what = codeOf(failure);
  return unlessCreating(context, {
    creating: t(
      'The response from {0} is not from EC2 ({1}). It might be from a proxy. EC2 might have started to create the image.',
      where,
      what,
    ),
    otherwise: t('The response from {0} is not from EC2 ({1}). It might be from a proxy.', where, what),
  });
}

function codeOf({ code, status }: AwsFailure): string {
  return status === undefined ? code : `HTTP ${status}`;
}

interface Sentences {
  readonly creating: string;
  readonly otherwise: string;
}

function unlessCreating({ doing }: FailureContext, { creating, otherwise }: Sentences): Explanation {
  const offers: readonly Offer[] = doing === 'create' ? [{ kind: 'reconcile' }] : [{ kind: 'retry' }];
  return { sentence: doing === 'create' ? creating : otherwise, offers };
}
