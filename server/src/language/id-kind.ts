import { t } from '@vscode/l10n';

/** What an id, ARN or address stands for when it does not stand for an instance; undefined when that cannot be told. */
export function kindOfId(id: string): string | undefined {
  const [, prefix] = /^([a-z]+)-[0-9a-f]{4,}$/.exec(id) ?? [];
  switch (prefix) {
    case 'ami':
      return t('an image');
    case 'vol':
      return t('a volume');
    case 'snap':
      return t('a snapshot');
    case 'eni':
      return t('a network interface');
    case 'lt':
      return t('a launch template');
    case 'sg':
      return t('a security group');
    case 'subnet':
      return t('a subnet');
    case 'vpc':
      return t('a VPC');
    case 'r':
      return t('a reservation');
    case 'mi':
      return t('a managed instance of Systems Manager');
    default:
      return id.startsWith('arn:') ? t('an ARN') : undefined;
  }
}
