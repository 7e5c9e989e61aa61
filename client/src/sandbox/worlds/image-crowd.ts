import type { ImageDescription, InstanceDescription, WorldDescription } from './world-description';

/** How many images one family has: an image of it for each week of two years. */
const familySize = 100;

/**
 * A world with so many images of one's own, in families by what they are of: some used by instances, templates, parameters and launch
 * configurations, some shared, protected, disabled, deprecated or managed by AWS Backup, most of them used by nothing.
 */
export function imageCrowd(count: number): WorldDescription {
  const families = Array.from({ length: Math.ceil(count / familySize) }, (_, index) => `service-${index + 1}`);
  const images = families.flatMap((family, index) =>
    familyOf(family, Math.min(familySize, count - index * familySize)),
  );
  return {
    behaviour: { imageSeconds: [2, 5], deregisteredEmptySeconds: 5 },
    places: [
      {
        region: 'us-east-1',
        keys: ['alias/images'],
        recycleBinDays: { image: 7, snapshot: 7 },
        instances: families.map(instanceOf),
        images,
        launchTemplates: families.map((name, index) => ({
          name,
          // The oldest image is in a version that is beyond the ten newest.
          images: [imageName(name, 60), ...Array.from({ length: 10 + (index % 2) }, () => imageName(name, 0))],
        })),
        parameters: families.map(name => ({
          name: `/golden/${name}/ami`,
          value: imageName(name, 1),
          dataType: 'aws:ec2:image',
        })),
        launchConfigurations: [{ name: 'legacy', image: imageName('service-1', 80) }],
        autoScalingGroups: [
          { name: 'legacy', launchConfiguration: 'legacy' },
          { name: 'mixed', launchTemplate: 'service-1', overrideImages: [imageName('service-1', 81)] },
        ],
      },
    ],
  };
}

function instanceOf(family: string): InstanceDescription {
  return {
    name: family,
    image: imageName(family, 2),
    devices: [
      { device: '/dev/xvda', size: 8 },
      { device: '/dev/sdf', size: 40 },
    ],
    tags: { Service: family },
  };
}

function familyOf(family: string, count: number): ImageDescription[] {
  return Array.from({ length: count }, (_, week) => ({
    name: imageName(family, week),
    of: family,
    ageDays: week * 7,
    tags: { Service: family, ...(week % 25 === 24 && { CreatedBy: 'EC2 Image Builder' }) },
    ...(week === 5 && { sharedWith: ['000000000001'] }),
    ...(week === 6 && { protection: 'with-cooldown' as const }),
    ...(week === 7 && { disabled: true }),
    ...(week >= 50 && { deprecatedInDays: 350 - week * 7 }),
  }));
}

/** The newest is of week 0. */
function imageName(family: string, week: number): string {
  return week % 33 === 32 ? `AwsBackup_${family}_${week}` : `${family}-w${String(week).padStart(3, '0')}`;
}
