import { t } from '@vscode/l10n';

/** What EC2 would refuse of a name of an image, if anything: the same as the rules of the language say of a request. */
export function checkImageName(typed: string): string | undefined {
  const name = typed.trim();
  if (name === '') return t('Enter a name');
  if (name.length < 3 || name.length > 128) return t('The name must have 3 to 128 characters');
  return checkCharacters(name);
}

/** The same of a name with variables, each of which stands for at least one character. */
export function checkNameWithVariables(typed: string): string | undefined {
  const name = typed.trim();
  const fixed = name.replaceAll(variable, '');
  if (fixed === name) return checkImageName(name);
  if (name.replaceAll(variable, 'x').length > 128) return t('The name must have 3 to 128 characters');
  return fixed === '' ? undefined : checkCharacters(fixed);
}

const variable = /\$\{[^{}"\n]*\}/g;

function checkCharacters(name: string): string | undefined {
  return /^[A-Za-z0-9()[\] ./\-'@_]+$/.test(name)
    ? undefined
    : t("Use only letters, digits, spaces, and ( ) [ ] . / - ' @ _");
}
