import { t } from '@vscode/l10n';

/** What is wrong with the name of an SSM parameter, if anything. */
export function checkParameterName(typed: string): string | undefined {
  const name = typed.trim();
  if (name === '') return t('Enter a parameter name');
  if (!/^[a-zA-Z0-9_.\-/]+$/.test(name)) return t('Use only letters, digits, and _ . - /');
  if (name.length > 1011) return t('The name can have up to {0} characters', 1011);
  if (name.includes('/') && !name.startsWith('/')) return t('A name that contains / must start with /');
  if (/^\/?(aws|ssm)/i.test(name)) return t('Names that start with aws or ssm are reserved');
  return undefined;
}
