import { findValue, type ListNode, type ObjectNode, type RequestDocument } from './request-document';

/** The next device names that AWS recommends for EBS volumes and that no mapping of the request has. Empty when all are taken. */
export function freeDeviceNames(document: RequestDocument, most = 1): string[] {
  const taken = new Set(stringsOf(mappingsOf(document), 'DeviceName').map(canonical));
  const names = [];
  // EC2 recommends /dev/sd[f-p] and knows names up to /dev/xvdz besides.
  for (const letter of 'fghijklmnop') names.push(`/dev/sd${letter}`);
  for (const letter of 'qrstuvwxyz') names.push(`/dev/xvd${letter}`);
  return names.filter(name => !taken.has(canonical(name))).slice(0, most);
}

/** The first of ephemeral0 to ephemeral23 that no mapping has; undefined when all are taken. */
export function freeVirtualName(document: RequestDocument): string | undefined {
  const taken = new Set(stringsOf(mappingsOf(document), 'VirtualName'));
  for (let number = 0; number <= 23; number++) {
    if (!taken.has(`ephemeral${number}`)) return `ephemeral${number}`;
  }
  return undefined;
}

/** The resource types that the request has no specification for; `except` is one that does not count. */
export function freeResourceTypes(document: RequestDocument, except?: ObjectNode): string[] {
  const specifications = listOf(document, 'TagSpecifications').filter(each => each !== except);
  const taken = new Set(stringsOf(specifications, 'ResourceType'));
  return ['image', 'snapshot'].filter(type => !taken.has(type));
}

/** `/dev/sdf`, `/dev/xvdf` and `xvdf` become the same device in the guest. */
export function canonical(device: string): string {
  return device.replace(/^(?:\/dev\/)?(?:sd|xvd|hd)/, '');
}

export function mappingsOf(document: RequestDocument): ObjectNode[] {
  return listOf(document, 'BlockDeviceMappings');
}

/** The objects in a list of the request. */
export function listOf({ root }: RequestDocument, key: string): ObjectNode[] {
  const list = root?.kind === 'object' ? findValue(root, key) : undefined;
  return list?.kind === 'list' ? objectsIn(list) : [];
}

function objectsIn({ items }: ListNode): ObjectNode[] {
  return items.filter(item => item.kind === 'object');
}

function stringsOf(objects: readonly ObjectNode[], key: string): string[] {
  return objects.flatMap(object => {
    const value = findValue(object, key);
    return value?.kind === 'string' ? [value.value] : [];
  });
}
