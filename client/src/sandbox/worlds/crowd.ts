import type { ImageDescription, InstanceDescription, WorldDescription } from './world-description';

/** A world of `count` instances in one region, each the same at every start, with one image for every tenth of them. */
export function crowd(count: number): WorldDescription {
  const instances = Array.from({ length: count }, (_, index) => crowdInstance(index));
  const images = instances.filter((_, index) => index % 10 === 0).map(crowdImage);
  return { places: [{ region: 'us-east-1', instances, images }] };
}

const services = ['web', 'orders', 'search', 'billing', 'mail', 'cache', 'reports', 'build'] as const;
const types = ['t3.micro', 't3.medium', 'm6i.large', 'c6i.xlarge', 'r6i.2xlarge'] as const;

function crowdInstance(index: number): InstanceDescription {
  const service = services[index % services.length] ?? 'web';
  const volumes = Array.from({ length: index % 4 }, (_, number) => ({
    device: `/dev/sd${'fgh'[number] ?? 'f'}`,
    size: 20 + ((index * 7 + number * 13) % 480),
  }));
  return {
    name: `${service}-${String(index).padStart(5, '0')}`,
    state: index % 7 === 3 ? 'stopped' : 'running',
    type: types[index % types.length] ?? 't3.micro',
    zone: `us-east-1${'abcdef'[index % 6] ?? 'a'}`,
    ageDays: 1 + (index % 700),
    devices: [{ device: '/dev/xvda', size: 8 + (index % 24) }, ...volumes],
    tags: { Service: service, Environment: index % 3 === 0 ? 'staging' : 'production', Owner: `team-${index % 12}` },
  };
}

function crowdImage({ name, tags }: InstanceDescription, index: number): ImageDescription {
  return { name: `${name}-weekly`, of: name, ageDays: index % 365, ...(tags === undefined ? undefined : { tags }) };
}
