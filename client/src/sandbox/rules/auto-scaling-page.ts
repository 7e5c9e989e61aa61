import { AwsError } from '../protocol/aws-error';
import { cutPage, type Page } from '../protocol/pages';
import type { QueryForm } from '../protocol/query-form';

/** The page that `MaxRecords` and `NextToken` ask for: 50 records unless it says otherwise, and 100 at most. */
export function readAutoScalingPage<T>(form: QueryForm, all: readonly T[]): Page<T> {
  const size = form.integer('MaxRecords') ?? 50;
  if (size >= 1 && size <= 100) return cutPage(all, size, form.text('NextToken'));
  throw new AwsError('ValidationError', `Value '${size}' at 'maxRecords' failed to satisfy constraint: 1 to 100`);
}
