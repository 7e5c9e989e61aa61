import { t } from '@vscode/l10n';
import { nameInArn } from '../../ec2/reference-name';
import type { Reference } from '../references/reference';

/** "launch template lt-0123", "infra/main.tf:12": what refers to an image. */
export function describeReference(reference: Reference): string {
  if (reference.kind === 'file') return `${reference.path}:${reference.line}`;
  return describeResource(reference.type, nameInArn(reference.arn));
}

function describeResource(type: string, name: string): string {
  switch (type) {
    case 'ec2:Instance':
      return t('instance {0}', name);
    case 'ec2:LaunchTemplate':
      return t('launch template {0}', name);
    case 'ssm:Parameter':
      return t('parameter {0}', name);
    case 'imagebuilder:ImageRecipe':
    case 'imagebuilder:ContainerRecipe':
      return t('recipe {0}', name);
    default:
      return `${type} ${name}`;
  }
}
