import { t } from '@vscode/l10n';
import { named, type Row } from './row';
import { configure, openConfig, pickProfile, retry } from './sign-in';

/** The profile itself leads to no credentials. */
export const profileRows: Readonly<Record<string, Row>> = {
  ProfileMissing: ({ details }) => ({
    sentence: t('The profile "{0}" is in none of the AWS config and credentials files.', named(details.profile)),
    offers: [pickProfile, openConfig],
  }),
  ProfileEmpty: ({ details }) => ({
    sentence: t('The profile "{0}" holds nothing to sign in with.', named(details.profile)),
    offers: configure(details.profile),
  }),
  ProfileIncomplete: ({ details }) => ({
    sentence: details.keys
      ? t('The profile "{0}" lacks: {1}.', named(details.profile), details.keys)
      : t(
          'The profile "{0}" is incomplete: a key without its secret, or a role without its source.',
          named(details.profile),
        ),
    offers: [openConfig, pickProfile],
  }),
  SourceProfileMissing: ({ details }) => ({
    sentence: t(
      'The profile "{0}" takes its credentials from "{1}", which is in none of the AWS files.',
      named(details.by),
      named(details.profile),
    ),
    offers: [openConfig, pickProfile],
  }),
  SourceProfileCycle: ({ details }) => ({
    sentence: t(
      'The source profiles of "{0}" lead back to themselves: {1}.',
      named(details.profile),
      named(details.chain),
    ),
    offers: [openConfig, pickProfile],
  }),
  CredentialSourceUnknown: ({ details }) => ({
    sentence: t(
      'The credential_source of "{0}" is "{1}"; AWS knows Environment, Ec2InstanceMetadata and EcsContainer.',
      named(details.profile),
      named(details.source),
    ),
    offers: [openConfig],
  }),
  CredentialsUnavailable: ({ details }) => ({
    sentence: t(
      'The profile "{0}" takes its credentials from {1}, which does not answer here.',
      named(details.profile),
      named(details.source),
    ),
    offers: [pickProfile, retry],
  }),
  EnvironmentKeysMissing: () => ({
    sentence: t('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set where the editor was started.'),
    offers: [pickProfile],
  }),
  WebIdentityFileMissing: ({ details }) => ({
    sentence: t(
      'The web identity token of the profile "{0}" cannot be read: {1}',
      named(details.profile),
      named(details.file),
    ),
    offers: [retry, openConfig],
  }),
};
