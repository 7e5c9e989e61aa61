import type { Image, Snapshot, Tags } from '../../ec2/model';

/** The service that manages an image or a snapshot, and that needs it or deletes it by its own rules. */
export type Manager = 'AWS Backup' | 'Data Lifecycle Manager' | 'EC2 Image Builder' | 'CloudFormation' | 'Terraform';

export function managerOfImage({ name, ownerAlias, tags }: Image): Manager | undefined {
  // EC2 refuses to deregister what AWS Backup manages.
  if (ownerAlias === 'aws-backup-vault' || name.startsWith('AwsBackup_')) return 'AWS Backup';
  return managerOf(tags);
}

export function managerOfSnapshot({ tags }: Snapshot): Manager | undefined {
  return managerOf(tags);
}

function managerOf(tags: Tags): Manager | undefined {
  const keys = Object.keys(tags);
  const has = (...prefixes: readonly string[]) => keys.some(key => prefixes.some(prefix => key.startsWith(prefix)));
  if (has('aws:backup:')) return 'AWS Backup';
  if (has('aws:dlm:', 'dlm:managed')) return 'Data Lifecycle Manager';
  if (tags.CreatedBy === 'EC2 Image Builder' || has('Ec2ImageBuilderArn')) return 'EC2 Image Builder';
  if (has('aws:cloudformation:')) return 'CloudFormation';
  return isOfTerraform(tags) ? 'Terraform' : undefined;
}

/** Terraform tags nothing by itself; these are the tags that people's default_tags say it with. */
function isOfTerraform(tags: Tags): boolean {
  return Object.entries(tags).some(([key, value]) => {
    if (/^terraform$/i.test(key)) return !/^(false|no|0)$/i.test(value);
    return /^(managed|created|provisioned|deployed)[-_ ]?(by|with)$/i.test(key) && /terraform|opentofu/i.test(value);
  });
}
