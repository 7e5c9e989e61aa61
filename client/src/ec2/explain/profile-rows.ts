import { t } from '@vscode/l10n';
import { type Explainer, named } from './row';
import { configure, openConfig, pickProfileOffer, retry } from './sign-in';

/** The profile itself leads to no credentials. */
export const profileRows: Readonly<Record<string, Explainer>> = {
  ProfileMissing: ({ details }) => ({
    sentence: t('The profile "{0}" does not exist in the AWS config and credentials files.', named(details.profile)),
    offers: [pickProfileOffer, openConfig],
  }),
  ProfileEmpty: ({ details }) => ({
    sentence: t('The profile "{0}" has no credentials.', named(details.profile)),
    offers: configure(details.profile),
  }),
  ProfileIncomplete: ({ details }) => ({
    sentence:
      details.conflict === undefined
        ? details.keys === undefined
          ? t(
              'The profile "{0}" is incomplete. It has an access key ID without a secret access key, or a role without a source.',
              named(details.profile),
            )
          : t('The profile "{0}" has no {1}.', named(details.profile), details.keys)
        : t(
            'The profile "{0}" has both source_profile and credential_source. Remove one of them.',
            named(details.profile),
          ),
    offers: [openConfig, pickProfileOffer],
  }),
  SourceProfileMissing: ({ details }) => ({
    sentence: t(
      'The source profile "{1}" of the profile "{0}" does not exist in the AWS files.',
      named(details.by),
      named(details.profile),
    ),
    offers: [openConfig, pickProfileOffer],
  }),
  SourceProfileCycle: ({ details }) => ({
    sentence: t('The source profiles of "{0}" form a loop: {1}.', named(details.profile), named(details.chain)),
    offers: [openConfig, pickProfileOffer],
  }),
  CredentialSourceUnknown: ({ details }) => ({
    sentence: t(
      'The credential_source "{1}" of the profile "{0}" is not valid. Use Environment, Ec2InstanceMetadata, or EcsContainer.',
      named(details.profile),
      named(details.source),
    ),
    offers: [openConfig],
  }),
  CredentialsUnavailable: ({ details }) => ({
    sentence: t(
      'The profile "{0}" uses {1}, which is not available on this computer.',
      named(details.profile),
      named(details.source),
    ),
    offers: [pickProfileOffer, retry],
  }),
  EnvironmentKeysMissing: () => ({
    sentence: t('AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not set in the environment of the editor.'),
    offers: [pickProfileOffer],
  }),
  WebIdentityFileMissing: ({ details }) => ({
    sentence: t(
      'Could not read the web identity token {1} of the profile "{0}".',
      named(details.profile),
      named(details.file),
    ),
    offers: [retry, openConfig],
  }),
};
