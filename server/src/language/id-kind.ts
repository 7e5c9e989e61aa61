import { t } from '@vscode/l10n';

/** Says what an ID or ARN stands for when it does not stand for an instance; undefined when that cannot be told. */
export function kindOfId(id: string): string | undefined {
  const [, prefix] = /^([a-z]+)-[0-9a-f]{4,}$/.exec(id) ?? [];
  switch (prefix) {
    case 'ami':
      return t('This is an image ID, not an instance ID.');
    case 'vol':
      return t('This is a volume ID, not an instance ID.');
    case 'snap':
      return t('This is a snapshot ID, not an instance ID.');
    case 'eni':
      return t('This is a network interface ID, not an instance ID.');
    case 'lt':
      return t('This is a launch template ID, not an instance ID.');
    case 'sg':
      return t('This is a security group ID, not an instance ID.');
    case 'subnet':
      return t('This is a subnet ID, not an instance ID.');
    case 'vpc':
      return t('This is a VPC ID, not an instance ID.');
    case 'r':
      return t('This is a reservation ID, not an instance ID.');
    case 'mi':
      return t('This is a Systems Manager managed node ID, not an EC2 instance ID.');
    default:
      return id.startsWith('arn:') ? t('This is an ARN, not an instance ID.') : undefined;
  }
}
