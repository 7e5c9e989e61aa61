import { t } from '@vscode/l10n';
import type { ImageReference } from './image-steps';

/** "launch template lt-0123": what refers to an image, of its kind as AWS writes it. */
export function referenceName({ kind, arn }: Pick<ImageReference, 'kind' | 'arn'>): string {
  const name = nameInArn(arn);
  switch (kind) {
    case 'ec2:Instance':
      return t('instance {0}', name);
    case 'ec2:LaunchTemplate':
      return t('launch template {0}', name);
    case 'autoscaling:LaunchConfiguration':
      return t('launch configuration {0}', name);
    case 'autoscaling:AutoScalingGroup':
      return t('Auto Scaling group {0}', name);
    case 'ssm:Parameter':
      return t('parameter {0}', name);
    case 'imagebuilder:ImageRecipe':
    case 'imagebuilder:ContainerRecipe':
      return t('recipe {0}', name);
    default:
      return `${kind} ${name}`;
  }
}

/** What people call a resource: what is behind its kind in the ARN. The name of a parameter with levels begins with a slash. */
function nameInArn(arn: string): string {
  const resource = arn.split(':').slice(5).join(':');
  const name = resource.slice(resource.indexOf('/') + 1) || arn;
  return resource.startsWith('parameter/') && name.includes('/') ? `/${name}` : name;
}
