import { t } from '@vscode/l10n';

/** Says what an ID or ARN stands for when it does not stand for an instance; undefined when that cannot be told. */
export function kindOfId(id: string): string | undefined {
  const [, prefix] = /^([a-z]+)-[0-9a-f]{4,}$/.exec(id) ?? [];
  switch (prefix) {
    case 'ami':
      return t('This is the ID of an image, not of an instance.');
    case 'vol':
      return t('This is the ID of a volume, not of an instance.');
    case 'snap':
      return t('This is the ID of a snapshot, not of an instance.');
    case 'eni':
      return t('This is the ID of a network interface, not of an instance.');
    case 'lt':
      return t('This is the ID of a launch template, not of an instance.');
    case 'sg':
      return t('This is the ID of a security group, not of an instance.');
    case 'subnet':
      return t('This is the ID of a subnet, not of an instance.');
    case 'vpc':
      return t('This is the ID of a VPC, not of an instance.');
    case 'r':
      return t('This is the ID of a reservation, not of an instance.');
    case 'mi':
      return t('This is the ID of a node that Systems Manager manages, not of an EC2 instance.');
    default:
      return id.startsWith('arn:') ? t('This is an ARN, not an instance ID.') : undefined;
  }
}
