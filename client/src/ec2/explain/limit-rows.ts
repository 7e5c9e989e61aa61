import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext } from './explanation';
import { consoleOffer, type Explainer, foreignText } from './row';

/** Quotas, throttling, and limits on how many at a time. */
export const limitRows: Readonly<Record<string, Explainer>> = {
  ConcurrentCreateImageNoRebootLimitExceeded: () => ({
    sentence: t(
      'Another image of this instance is being created. Without a reboot, EC2 creates only one image of an instance at a time.',
    ),
    offers: [{ kind: 'show-runs' }, { kind: 'retry', afterSeconds: 60 }],
  }),
  SnapshotCreationPerVolumeRateExceeded: () => ({
    sentence: t(
      'A snapshot of one of the volumes was created a moment ago. EC2 requires 15 seconds between two snapshots of a volume.',
    ),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  }),
  ConcurrentSnapshotLimitExceeded: explainPending,
  PendingSnapshotLimitExceeded: explainPending,
  SnapshotLimitExceeded: explainQuota,
  ResourceLimitExceeded: (failure, context) =>
    /snapshot copies in progress/i.test(failure.message)
      ? {
          sentence: t(
            'The account has reached the limit of concurrent snapshot copies to {0}. The request is sent again when other copies are complete.',
            context.region,
          ),
          offers: [],
        }
      : explainQuota(failure, context),
  VolumeLimitExceeded: explainQuota,
  RequestLimitExceeded: explainThrottling,
  EC2ThrottledException: explainThrottling,
  Throttling: explainThrottling,
  ThrottlingException: explainThrottling,
  TooManyRequestsException: explainThrottling,
};

function explainPending(): Explanation {
  return {
    sentence: t('Too many snapshots are pending in this region. Try again when some of them are complete.'),
    offers: [{ kind: 'show-runs' }, { kind: 'retry', afterSeconds: 60 }],
  };
}

function explainQuota(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('The account has reached a quota: {0}.', foreignText(failure)),
    offers: consoleOffer('service-quotas', 'servicequotas/home', context),
  };
}

function explainThrottling(): Explanation {
  return {
    sentence: t('EC2 is throttling requests from this account. Try again in a moment.'),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  };
}
