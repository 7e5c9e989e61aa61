import { t } from '@vscode/l10n';

/** What is wrong with a KMS key for copies to these regions, if anything. A key is looked for in the region of the copy. */
export function checkCopyKey(typed: string, regions: readonly string[]): string | undefined {
  const key = typed.trim();
  if (key === '') return t('Enter an alias such as alias/images, a key ID, or an ARN');
  const [, region] = /^arn:aws[^:]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/.+$/.exec(key) ?? [];
  if (region !== undefined) {
    const other = regions.find(each => each !== region);
    return other === undefined ? undefined : t('This key is in {0}, but a copy goes to {1}', region, other);
  }
  if (/^alias\/[\w/-]{1,250}$/.test(key)) return undefined;
  if (/^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(key)) {
    return regions.length > 1 && !key.startsWith('mrk-')
      ? t('A key ID is valid in only one region. Use an alias that exists in each region')
      : undefined;
  }
  return t('Enter an alias such as alias/images, a key ID, or an ARN');
}
