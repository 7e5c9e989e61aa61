import { readFile } from 'node:fs/promises';

/** Whether this machine is an EC2 instance, by what its firmware says of itself. False where that cannot be read, as on Windows. */
export async function isOnEc2(files: readonly string[] = vendorFiles): Promise<boolean> {
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8').catch(() => '')));
  return texts.some(text => /^(amazon ec2\b|ec2)|\.amazon\b/i.test(text.trim()));
}

/** Of Nitro instances, then of those on Xen. */
const vendorFiles = ['/sys/class/dmi/id/sys_vendor', '/sys/class/dmi/id/bios_version', '/sys/hypervisor/uuid'];
