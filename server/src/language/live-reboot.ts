import { t } from '@vscode/l10n';
import type { Facts, InstanceFacts } from './facts';
import { escapeMarkdown } from './markdown';
import { findValue, type ObjectNode } from './request-document';

/** Only such an instance can be rebooted. */
export function isUp({ state }: InstanceFacts): boolean {
  return state === 'running' || state === 'pending';
}

/** Whether the instance of a request will be rebooted, as Markdown. Undefined while the instance is not known. */
export function describeReboot(request: ObjectNode, { instance }: Facts): string | undefined {
  const id = findValue(request, 'InstanceId');
  if (instance === undefined || instance === null) return undefined;
  if (id?.kind === 'string' && id.value !== instance.id) return undefined;
  const name = escapeMarkdown(instance.name ?? instance.id);
  if (!isUp(instance)) return t('{0} is {1} and will not be rebooted.', name, escapeMarkdown(instance.state));
  const noReboot = findValue(request, 'NoReboot');
  if (noReboot?.kind !== 'boolean') return undefined;
  return noReboot.value ? t('{0} will not be rebooted.', name) : t('{0} will be rebooted.', name);
}
