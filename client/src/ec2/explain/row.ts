import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import { consoleHost } from '../partitions';
import type { Explanation, FailureContext, Offer } from './explanation';
import { placeOfFailure } from './place-of-failure';

/** How one code is explained. */
export type Explainer = (failure: AwsFailure, context: FailureContext) => Explanation;

/** AWS's own words without what no person can read, and without the full stop that our sentence adds. */
export function foreignText({ message, code }: AwsFailure): string {
  const text = message.replace(/\s*Encoded authorization failure message:.*$/s, '').trim();
  return (text || code).replace(/\.$/, '');
}

/** A jump to the member that AWS's message speaks of, where it can be told. */
export function findPlace(failure: AwsFailure, { request }: FailureContext): readonly Offer[] {
  const pointer = request === undefined ? undefined : placeOfFailure(failure, request);
  return pointer === undefined ? [] : [{ kind: 'show-place', pointer }];
}

/** AWS's words as the sentence, with a jump; for codes whose message says all there is to say. */
export const inAwsWords: Explainer = (failure, context) => ({
  sentence: t('EC2 rejected the request: {0}.', foreignText(failure)),
  offers: findPlace(failure, context),
});

/** A page of AWS's web console; none for an emulator and where the partition has no public one. */
export function consoleOffer(
  kind: 'open-console' | 'service-quotas',
  path: string,
  { region, endpoint }: FailureContext,
): readonly Offer[] {
  const host = consoleHost(region);
  return host !== undefined && endpoint === undefined
    ? [{ kind, url: `https://${host}/${path}?region=${encodeURIComponent(region)}` }]
    : [];
}

/** A detail that a failure of this code always has. */
export function named(detail: string | undefined): string {
  return detail ?? '?';
}
