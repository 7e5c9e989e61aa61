import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { Instance } from '../world/instance';
import type { Volume } from '../world/volume';
import { type EbsRequest, type MappingRequest, readMappings } from './block-device-request';
import { instanceToImage } from './create-image-instance';
import { checkNewVolume, checkVolume } from './volume-rules';

/** Judges each mapping by itself and against the instance's devices. */
export function checkMappings(call: Call): void {
  const instance = instanceToImage(call);
  const seen = new Set<string>();
  for (const mapping of readMappings(call.form)) {
    const deviceName = checkDeviceName(mapping, instance);
    if (seen.has(deviceName)) throw refusal(`${deviceName} is being assigned to multiple times.`);
    seen.add(deviceName);
    checkMapping(call, mapping, deviceName, instance);
  }
}

function checkMapping(
  call: Call,
  { isLeftOut, ebs, virtualName }: MappingRequest,
  deviceName: string,
  instance: Instance,
): void {
  if (isLeftOut) {
    if (deviceName === instance.rootDeviceName)
      throw refusal(`The root device ${deviceName} cannot be left out of the image`);
    return;
  }
  if (ebs !== undefined && virtualName !== undefined)
    throw refusal(`Both ebs and virtualName are given for ${deviceName}`);
  if (virtualName !== undefined) {
    checkVirtualName(virtualName);
    return;
  }
  const attached = instance.devices.find(device => device.deviceName === deviceName);
  const volume = attached === undefined ? undefined : call.place.volumes.get(attached.volumeId);
  if (volume === undefined) checkNewVolume(call, ebs, deviceName);
  else if (ebs !== undefined) checkExistingVolume(call, ebs, volume, deviceName);
}

/** Accepts what the instance has, what EC2 documents, and other names below /dev, which EC2 may or may not take. */
function checkDeviceName({ deviceName }: MappingRequest, instance: Instance): string {
  if (deviceName === undefined) throw refusal('Missing device name');
  const isAttached = instance.devices.some(device => device.deviceName === deviceName);
  const isNamed = /^(?:\/dev\/[a-z0-9/]+|xvd[a-z]{1,2})$/.test(deviceName);
  const isRefused = deviceName === '/dev/sda' || /^\/dev\/(?:sd|hd|xvd)[a-z]+\d+$/.test(deviceName);
  const isRoot = deviceName === '/dev/sda1' || deviceName === '/dev/sda2';
  if (isAttached || isRoot || (isNamed && !isRefused)) return deviceName;
  throw refusal(`Invalid device name ${deviceName}`);
}

function checkVirtualName(virtualName: string): void {
  const number = /^ephemeral(\d{1,2})$/.exec(virtualName)?.[1];
  if (number === undefined || Number(number) > 23) throw refusal(`Invalid virtual name ${virtualName}`);
}

/**
 * Of a volume that the instance has, only DeleteOnTermination can be changed. What is asked has to make sense by itself all the same;
 * then another size or encryption is refused, while another type, IOPS, throughput or snapshot is ignored (which of the two EC2 does is
 * not confirmed).
 */
function checkExistingVolume(call: Call, ebs: EbsRequest, volume: Volume, deviceName: string): void {
  const isRoot = deviceName === instanceToImage(call).rootDeviceName;
  if (isRoot && (ebs.volumeType === 'st1' || ebs.volumeType === 'sc1')) {
    throw new AwsError(
      'BootForVolumeTypeUnsupported',
      `The volume type ${ebs.volumeType} cannot be used as a boot volume`,
    );
  }
  checkVolume(call, ebs, volume.volumeType);
  if (ebs.size !== undefined && ebs.size !== volume.size) throw fixed('volume size', deviceName);
  if (ebs.encrypted === true && !volume.encrypted) throw fixed('encryption', deviceName);
}

function fixed(what: string, deviceName: string): AwsError {
  return refusal(`The ${what} of ${deviceName} cannot be changed: the instance has a volume there`);
}

function refusal(message: string): AwsError {
  return new AwsError('InvalidBlockDeviceMapping', message);
}
