import type { ImageReference } from './image-steps';

/** "ec2:Instance i-0123", "ssm:Parameter /golden/web": the same as the whole ARN in less space. */
export function referenceName({ kind, arn }: ImageReference): string {
  return `${kind} ${parameterName(arn) ?? arn.split(/[/:]/).at(-1) ?? arn}`;
}

/** The ARN of a parameter has no slash of its own: a name with levels begins with one. */
function parameterName(arn: string): string | undefined {
  const [, name] = /^arn:[^:]*:ssm:[^:]*:[^:]*:parameter\/(.+)$/.exec(arn) ?? [];
  return name?.includes('/') ? `/${name}` : name;
}
