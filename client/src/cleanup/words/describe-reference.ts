import { referenceName } from '../../ec2/reference-name';
import type { Reference } from '../references/reference';

/** "launch template lt-0123", "infra/main.tf:12": what refers to an image. */
export function describeReference(reference: Reference): string {
  if (reference.kind === 'file') return `${reference.path}:${reference.line}`;
  return referenceName({ kind: reference.type, arn: reference.arn });
}
