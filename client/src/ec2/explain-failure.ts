import { t } from '@vscode/l10n';
import type { AwsFailure } from './aws-failure';
import { accountRows } from './explain/account-rows';
import type { Explanation, FailureContext } from './explain/explanation';
import { imageRows } from './explain/image-rows';
import { limitRows } from './explain/limit-rows';
import { networkFamilies, networkRows } from './explain/network-rows';
import { parameterRows } from './explain/parameter-rows';
import { processRows } from './explain/process-rows';
import { profileRows } from './explain/profile-rows';
import { requestRows } from './explain/request-rows';
import { type Explainer, findPlace, foreignText } from './explain/row';
import { settingsRows } from './explain/settings-rows';
import { signInRows } from './explain/sign-in-rows';
import { stepRows } from './explain/step-rows';

export type { Explanation, FailureContext, Offer } from './explain/explanation';

/** The sentence and the offers for a failure of any call. Every code of AWS's that is worth a word of its own has a row. */
export function explainFailure(failure: AwsFailure, context: FailureContext): Explanation {
  const { sentence, offers } = rowOf(failure)(failure, context);
  return {
    sentence: failure.requestId === undefined ? sentence : t('{0} Request ID: {1}.', sentence, failure.requestId),
    offers,
  };
}

function rowOf({ code, reach }: AwsFailure): Explainer {
  const family = networkFamilies.find(([pattern]) => pattern.test(code))?.[1];
  return failureRows.get(code) ?? family ?? byReach[reach];
}

/** Every code with a sentence of its own; listed by the tests. */
export const failureRows: ReadonlyMap<string, Explainer> = new Map(
  Object.entries({
    ...profileRows,
    ...signInRows,
    ...processRows,
    ...settingsRows,
    ...accountRows,
    ...requestRows,
    ...limitRows,
    ...imageRows,
    ...stepRows,
    ...parameterRows,
    ...networkRows,
  }),
);

/** For codes that AWS may add any day. */
const byReach: Readonly<Record<AwsFailure['reach'], Explainer>> = {
  'never-sent': failure => ({
    sentence: t('The request was not sent: {0} ({1}).', foreignText(failure), failure.code),
    offers: [{ kind: 'retry' }],
  }),
  refused: (failure, context) => ({
    sentence: t('EC2 rejected the request: {0} ({1}).', foreignText(failure), failure.code),
    offers: findPlace(failure, context),
  }),
  throttled: failure => ({
    sentence: t('EC2 is throttling requests from this account ({0}). Try again in a moment.', failure.code),
    offers: [{ kind: 'retry', afterSeconds: 20 }],
  }),
  unknown: (failure, context) =>
    context.doing === 'create'
      ? {
          sentence: t('The request failed with {0}. EC2 might have started to create the image.', failure.code),
          offers: [{ kind: 'reconcile' }],
        }
      : { sentence: t('AWS sent an unexpected response ({0}).', failure.code), offers: [{ kind: 'retry' }] },
};
