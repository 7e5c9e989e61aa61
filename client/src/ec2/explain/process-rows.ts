import { t } from '@vscode/l10n';
import { type Explainer, named } from './row';
import { openConfig, retry } from './sign-in';

/** A credential_process gave no credentials. What it printed is not told: it may hold secrets. */
export const processRows: Readonly<Record<string, Explainer>> = {
  ProcessFailed: ({ details }) => ({
    sentence: t(
      'The credential_process of the profile "{0}" failed with exit code {1}. Run it in a terminal to see its output.',
      named(details.profile),
      named(details.status),
    ),
    offers: [retry, openConfig],
  }),
  ProcessTimeout: ({ details }) => ({
    sentence: t(
      'The credential_process of the profile "{0}" did not end within {1} seconds and was stopped. It might be waiting for input. Run it in a terminal.',
      named(details.profile),
      named(details.seconds),
    ),
    offers: [retry, openConfig],
  }),
  ProcessNotJson: ({ details }) => ({
    sentence: t('The credential_process of the profile "{0}" did not print JSON.', named(details.profile)),
    offers: [retry, openConfig],
  }),
  ProcessInvalid: ({ details }) => ({
    sentence: t(
      'The credential_process of the profile "{0}" printed JSON without Version 1, AccessKeyId, and SecretAccessKey.',
      named(details.profile),
    ),
    offers: [retry, openConfig],
  }),
  ProcessExpired: ({ details }) => ({
    sentence: t('The credential_process of the profile "{0}" returned keys that have expired.', named(details.profile)),
    offers: [retry, openConfig],
  }),
};
