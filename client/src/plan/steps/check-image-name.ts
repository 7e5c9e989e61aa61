import { t } from '@vscode/l10n';

/** What EC2 would refuse of a name of an image, if anything. */
export function checkImageName(typed: string): string | undefined {
  const name = typed.trim();
  if (name === '') return t('Enter a name');
  if (name.length < 3 || name.length > 128) return t('A name has 3 to 128 characters');
  return /^[A-Za-z0-9()[\] ./\-'@_]+$/.test(name)
    ? undefined
    : t("Use letters, digits, spaces and ( ) [ ] . / - ' @ _ only");
}
