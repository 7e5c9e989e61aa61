import { ownValue } from '../../own-value';
import type { AwsFailure } from '../aws-failure';
import type { CreateImageRequest } from '../ec2';

/**
 * The member of the request that EC2's message speaks of, as a JSON pointer: by the wire's own path
 * ("BlockDeviceMapping.2.Ebs.VolumeSize"), by a device's name, or by the code. Undefined when the message does not tell.
 */
export function placeOfFailure({ code, message }: AwsFailure, request: CreateImageRequest): string | undefined {
  return (
    existing(pointerOfWirePath(message), request) ??
    pointerOfDevice(message, request) ??
    existing(ownValue(pointersByCode, code), request) ??
    existing(pointerOfWord(message), request)
  );
}

const pointersByCode: Readonly<Record<string, string>> = {
  'InvalidAMIName.Malformed': '/Name',
  'InvalidAMIName.Duplicate': '/Name',
  'InvalidInstanceID.Malformed': '/InstanceId',
  'InvalidInstanceID.NotFound': '/InstanceId',
  InvalidBlockDeviceMapping: '/BlockDeviceMappings',
  'InvalidTagKey.Malformed': '/TagSpecifications',
  TagLimitExceeded: '/TagSpecifications',
  TagPolicyViolation: '/TagSpecifications',
};

/** EC2's lists are flattened, counted from 1 and named in the singular. */
function pointerOfWirePath(message: string): string | undefined {
  const found = /\b(BlockDeviceMapping|TagSpecification)s?\.(\d{1,4})((?:\.[A-Za-z0-9]{1,40}){0,4})/.exec(message);
  if (found === null) return undefined;
  const [, list, index, rest = ''] = found;
  const steps = rest.split('.').flatMap(step => {
    if (step === 'Tag') return ['Tags'];
    return /^\d+$/.test(step) ? [String(Number(step) - 1)] : step || [];
  });
  return `/${[`${list}s`, String(Number(index) - 1), ...steps].join('/')}`;
}

function pointerOfDevice(message: string, request: CreateImageRequest): string | undefined {
  const mappings: readonly unknown[] = Array.isArray(request.BlockDeviceMappings) ? request.BlockDeviceMappings : [];
  const names = mappings.map(mapping => textIn(mapping, 'DeviceName'));
  // The longest name wins: "/dev/sda" is a part of "/dev/sda1".
  const said = names
    .filter(name => name !== undefined && message.includes(name))
    .sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
  return said === undefined ? undefined : `/BlockDeviceMappings/${names.indexOf(said)}`;
}

function pointerOfWord(message: string): string | undefined {
  const member = memberWords.find(([pattern]) => pattern.test(message));
  return member?.[1];
}

const memberWords: readonly (readonly [RegExp, string])[] = [
  [/\binstanceId\b/i, '/InstanceId'],
  [/\bdescription\b/i, '/Description'],
  [/\bsnapshotLocation\b/i, '/SnapshotLocation'],
  [/\bbootMode/i, '/BootModeOverride'],
  [/\btag/i, '/TagSpecifications'],
  [/\b(iops|throughput|volume(size|type)?|device|encrypted|snapshot)/i, '/BlockDeviceMappings'],
  [/\bname\b/i, '/Name'],
];

/** The pointer, cut where the request ends. */
function existing(pointer: string | undefined, request: CreateImageRequest): string | undefined {
  if (pointer === undefined) return undefined;
  let value: unknown = request;
  let reached = '';
  for (const step of pointer.split('/').slice(1)) {
    const next = memberOf(value, step);
    if (next === undefined) break;
    reached += `/${step}`;
    value = next;
  }
  return reached || undefined;
}

function memberOf(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value[Number(step)];
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === step)?.[1];
}

function textIn(value: unknown, member: string): string | undefined {
  const found = memberOf(value, member);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
