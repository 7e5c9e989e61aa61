import type { Facts } from './facts';
import { mappingsOf } from './free-names';
import { findValue, type RequestDocument, type Span, type ValueNode } from './request-document';

/** A value of the request that the AWS console has a page for. */
export interface ConsoleLink extends Span {
  readonly target: string;
}

/** Links for the things that the account is known to have. */
export function consoleLinks(document: RequestDocument, { target, instance, snapshots }: Facts): ConsoleLink[] {
  const { root } = document;
  if (root?.kind !== 'object') return [];
  const page = (path: string) => `https://${consoleHost(target.region)}/ec2/home?region=${target.region}#${path}`;
  const links: ConsoleLink[] = [];
  const add = (value: ValueNode | undefined, known: boolean, path: string) => {
    // Between the quotes, where the pointer is.
    if (known && value !== undefined) links.push({ offset: value.offset + 1, end: value.end - 1, target: page(path) });
  };
  const id = findValue(root, 'InstanceId');
  add(id, id?.kind === 'string' && instance?.id === id.value, `InstanceDetails:instanceId=${instance?.id}`);
  for (const mapping of mappingsOf(document)) {
    const ebs = findValue(mapping, 'Ebs');
    const snapshot = ebs?.kind === 'object' ? findValue(ebs, 'SnapshotId') : undefined;
    if (snapshot?.kind !== 'string') continue;
    const known = Object.hasOwn(snapshots, snapshot.value) ? snapshots[snapshot.value] : undefined;
    add(snapshot, known !== undefined && known !== null, `SnapshotDetails:snapshotId=${known?.id}`);
  }
  return links;
}

/** Each partition of AWS has a console of its own. */
function consoleHost(region: string): string {
  if (region.startsWith('cn-')) return `${region}.console.amazonaws.cn`;
  if (region.startsWith('us-gov-')) return `${region}.console.amazonaws-us-gov.com`;
  return `${region}.console.aws.amazon.com`;
}
