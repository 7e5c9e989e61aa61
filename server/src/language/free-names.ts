import { lettersOf } from './device-names';
import { findValue, type ListNode, type ObjectNode, type RequestDocument } from './request-document';

/**
 * The next names for further EBS volumes that no mapping of the request has: /dev/sdf to /dev/sdp, then /dev/xvdq to /dev/xvdz; xvdf to xvdz
 * where the others are written so. Empty when all are taken.
 */
export function freeDeviceNames(document: RequestDocument, most = 1): string[] {
  const names = stringsOf(mappingsOf(document), 'DeviceName');
  const taken = new Set(names.map(lettersOf));
  const isWindows = names.some(name => name.startsWith('xvd'));
  const free = [...'fghijklmnopqrstuvwxyz'].filter(letter => !taken.has(letter)).slice(0, most);
  return free.map(letter => (isWindows ? `xvd${letter}` : letter <= 'p' ? `/dev/sd${letter}` : `/dev/xvd${letter}`));
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

export function mappingsOf(document: RequestDocument): ObjectNode[] {
  return listOf(document, 'BlockDeviceMappings');
}

/** The objects in a list of the request. */
function listOf({ root }: RequestDocument, key: string): ObjectNode[] {
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
