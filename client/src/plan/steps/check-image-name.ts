import { t } from '@vscode/l10n';
import { imageNameLength, notInImageName } from '../../../../server/src/protocol';

/** What EC2 would refuse of a name of an image, if anything: the same as the rules of the language say of a request. */
export function checkImageName(typed: string): string | undefined {
  const name = typed.trim();
  if (name === '') return t('Enter a name');
  if (name.length < minimum || name.length > maximum) return wrongLength();
  return checkCharacters(name);
}

/** The same of a name with variables, each of which stands for at least one character. */
export function checkNameWithVariables(typed: string): string | undefined {
  const name = typed.trim();
  const fixed = name.replaceAll(variable, '');
  if (fixed === name) return checkImageName(name);
  if (name.replaceAll(variable, 'x').length > maximum) return wrongLength();
  return fixed === '' ? undefined : checkCharacters(fixed);
}

const { minimum, maximum } = imageNameLength;
const variable = /\$\{[^{}"\n]*\}/g;

function wrongLength(): string {
  return t('The name must have {minimum} to {maximum} characters', { minimum, maximum });
}

function checkCharacters(name: string): string | undefined {
  return name.replaceAll(notInImageName, '') === name
    ? undefined
    : t("Use only letters, digits, spaces, and ( ) [ ] . / - ' @ _");
}
