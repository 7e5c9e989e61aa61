import { textMember } from '../plan/request-members';
import type { RequestReading } from './read-request';

/** The instance that a request names. Undefined where it names none: an empty text stands for one that is to be chosen. */
export function namedInstance({ request }: Pick<RequestReading, 'request'>): string | undefined {
  const named = textMember(request, 'InstanceId');
  return named === '' ? undefined : named;
}
