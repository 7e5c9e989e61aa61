import { t } from '@vscode/l10n';

/** The BCP 47 tag of the language that the texts are in, which may be another one than that of the process. */
export function languageTag(): string {
  // Every translation has its own tag for this text.
  const translated = t('en');
  return /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(translated) ? translated : 'en';
}
