import { t } from '@vscode/l10n';
import type { AwsFailure } from './aws-failure';
import { accountRows } from './explain/account-rows';
import type { Explanation, FailureContext } from './explain/explanation';
import { imageRows } from './explain/image-rows';
import { limitRows } from './explain/limit-rows';
import { networkRows } from './explain/network-rows';
import { processRows } from './explain/process-rows';
import { profileRows } from './explain/profile-rows';
import { requestRows } from './explain/request-rows';
import { findPlace, foreignText, type Row } from './explain/row';
import { settingsRows } from './explain/settings-rows';
import { signInRows } from './explain/sign-in-rows';

export type { Explanation, FailureContext, Offer } from './explain/explanation';

/** The sentence and the offers for a failure of any call. Every code of AWS's that is worth a word of its own has a row. */
export function explainFailure(failure: AwsFailure, context: FailureContext): Explanation {
  const { sentence, offers } = (failureRows.get(failure.code) ?? byReach[failure.reach])(failure, context);
  return { sentence: failure.requestId ? t('{0} Request ID: {1}.', sentence, failure.requestId) : sentence, offers };
}

/** Every code with a sentence of its own; listed by the tests. */
export const failureRows: ReadonlyMap<string, Row> = new Map(
  Object.entries({
    ...profileRows,
    ...signInRows,
    ...processRows,
    ...settingsRows,
    ...accountRows,
    ...requestRows,
    ...limitRows,
    ...imageRows,
    ...networkRows,
  }),
);

/** For codes that AWS may add any day. */
const byReach: Readonly<Record<AwsFailure['reach'], Row>> = {
  'never-sent': failure => ({
    sentence: t('Nothing was sent to AWS: {0} ({1}).', foreignText(failure), failure.code),
    offers: [{ kind: 'retry' }],
  }),
  refused: (failure, context) => ({
    sentence: t('EC2 refused: {0} ({1}).', foreignText(failure), failure.code),
    offers: findPlace(failure, context),
  }),
  throttled: failure => ({
    sentence: t('EC2 takes no more calls from this account for the moment ({0}). Nothing was done.', failure.code),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  }),
  unknown: (failure, context) =>
    context.doing === 'create'
      ? {
          sentence: t('It is not known whether EC2 began the image: the call ended with {0}.', failure.code),
          offers: [{ kind: 'reconcile' }],
        }
      : {
          sentence: t('AWS gave no usable answer: the call ended with {0}.', failure.code),
          offers: [{ kind: 'retry' }],
        },
};
