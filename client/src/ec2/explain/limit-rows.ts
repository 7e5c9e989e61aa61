import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext } from './explanation';
import { consoleOffer, foreignText, type Row } from './row';

/** EC2 would, but not now or not so many. */
export const limitRows: Readonly<Record<string, Row>> = {
  ConcurrentCreateImageNoRebootLimitExceeded: () => ({
    sentence: t('Another image of this instance is being made; EC2 makes one at a time without a reboot.'),
    offers: [{ kind: 'show-runs' }, { kind: 'retry', afterSeconds: 60 }],
  }),
  SnapshotCreationPerVolumeRateExceeded: () => ({
    sentence: t('A snapshot of one of the volumes was taken just now; EC2 wants 15 seconds between two.'),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  }),
  ConcurrentSnapshotLimitExceeded: explainPending,
  PendingSnapshotLimitExceeded: explainPending,
  SnapshotLimitExceeded: explainQuota,
  ResourceLimitExceeded: explainQuota,
  VolumeLimitExceeded: explainQuota,
  RequestLimitExceeded: explainThrottling,
  EC2ThrottledException: explainThrottling,
  Throttling: explainThrottling,
  ThrottlingException: explainThrottling,
  TooManyRequestsException: explainThrottling,
};

function explainPending(): Explanation {
  return {
    sentence: t('Too many snapshots are pending in this region; EC2 takes more when some are done.'),
    offers: [{ kind: 'show-runs' }, { kind: 'retry', afterSeconds: 60 }],
  };
}

function explainQuota(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('A quota of the account is used up: {0}.', foreignText(failure)),
    offers: consoleOffer('service-quotas', 'servicequotas/home', context),
  };
}

function explainThrottling(): Explanation {
  return {
    sentence: t('EC2 takes no more calls from this account for the moment. Nothing was done.'),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  };
}
