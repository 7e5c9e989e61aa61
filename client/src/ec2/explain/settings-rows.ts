import { t } from '@vscode/l10n';
import { type Explainer, named } from './row';
import { openConfig } from './sign-in';

/** The profile's settings cannot be used, so nothing was sent. */
export const settingsRows: Readonly<Record<string, Explainer>> = {
  EndpointInvalid: ({ details }) => ({
    sentence: t(
      'The endpoint {1} of the profile "{0}" is not an HTTP or HTTPS address.',
      named(details.profile),
      named(details.endpoint),
    ),
    offers: [openConfig],
  }),
  ServicesSectionMissing: ({ details }) => ({
    sentence: t(
      'The section [services {1}] of the profile "{0}" is missing from the AWS config file. The request was not sent.',
      named(details.profile),
      named(details.section),
    ),
    offers: [openConfig],
  }),
  CaBundleUnreadable: ({ details }) => ({
    sentence: t('Could not read {0}. It is set in AWS_CA_BUNDLE or ca_bundle.', named(details.file)),
    offers: [openConfig],
  }),
  RegionInvalid: ({ details: { region, meant } }) =>
    meant === undefined
      ? { sentence: t('{0} is not an AWS region.', named(region)), offers: [{ kind: 'pick-region' }] }
      : {
          sentence: t('{0} is not an AWS region. Use {1}.', named(region), meant),
          offers: [{ kind: 'use-region', region: meant }, { kind: 'pick-region' }],
        },
};
