import { t } from '@vscode/l10n';
import { named, type Row } from './row';
import { openConfig } from './sign-in';

/** The profile's settings lead nowhere, so nothing was sent anywhere. */
export const settingsRows: Readonly<Record<string, Row>> = {
  EndpointInvalid: ({ details }) => ({
    sentence: t(
      'The endpoint of the profile "{0}" is not an http or https address: {1}',
      named(details.profile),
      named(details.endpoint),
    ),
    offers: [openConfig],
  }),
  ServicesSectionMissing: ({ details }) => ({
    sentence: t(
      'The profile "{0}" names the section "services {1}", which is not in the AWS config file. Nothing was sent, as its endpoints are not known.',
      named(details.profile),
      named(details.section),
    ),
    offers: [openConfig],
  }),
  CaBundleUnreadable: ({ details }) => ({
    sentence: t('The certificates that AWS_CA_BUNDLE or ca_bundle names cannot be read: {0}', named(details.file)),
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
