import { t } from '@vscode/l10n';
import { isLoopback } from '../ec2/endpoint';
import type { TargetRef } from '../ec2/target-ref';
import { plain } from '../foreign-text';

/** What a confirmation says of an endpoint that is not AWS; of http to another computer also that it is not encrypted. */
export function endpointLines({ endpoint }: Pick<TargetRef, 'endpoint'>): readonly string[] {
  if (endpoint === undefined) return [];
  const lines = [t('The request is sent to {0}, which is not AWS.', plain(endpoint))];
  const isExposed = /^http:/i.test(endpoint) && !isLoopback(endpoint);
  return isExposed ? [...lines, t('The connection is not encrypted.')] : lines;
}
