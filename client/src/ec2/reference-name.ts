import type { ImageReference } from './image-steps';

/** "ec2:Instance i-0123", "ssm:Parameter /golden/web": the same as the whole ARN in less space. */
export function referenceName({ kind, arn }: ImageReference): string {
  return `${kind} ${nameInArn(arn)}`;
}

/** What people call a resource: what is behind its kind in the ARN. The name of a parameter with levels begins with a slash. */
export function nameInArn(arn: string): string {
  const resource = arn.split(':').slice(5).join(':');
  const name = resource.slice(resource.indexOf('/') + 1) || arn;
  return resource.startsWith('parameter/') && name.includes('/') ? `/${name}` : name;
}
