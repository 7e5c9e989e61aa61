/** A partition of AWS with the regions that are open in it, from the endpoint data of the AWS SDK. */
export interface Partition {
  readonly id: string;
  readonly pattern: RegExp;
  readonly regions: readonly string[];
}

/** The partition of a region, as ARNs name it; also of a region that is newer than the table. */
export function partitionOf(region: string): string {
  return findPartition(region).id;
}

/** Where the partition's web console is; undefined where it has no public one. */
export function consoleHost(region: string): string | undefined {
  return consoleHosts.get(partitionOf(region));
}

export function findPartition(region: string): Partition {
  return partitions.find(({ pattern }) => pattern.test(region)) ?? commercial;
}

const commercial: Partition = {
  id: 'aws',
  pattern: /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/,
  regions: [
    'af-south-1',
    'ap-east-1',
    'ap-east-2',
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-south-2',
    'ap-southeast-1',
    'ap-southeast-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-6',
    'ap-southeast-7',
    'ca-central-1',
    'ca-west-1',
    'eu-central-1',
    'eu-central-2',
    'eu-north-1',
    'eu-south-1',
    'eu-south-2',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'il-central-1',
    'me-central-1',
    'me-south-1',
    'mx-central-1',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
  ],
};

const partitions: readonly Partition[] = [
  commercial,
  { id: 'aws-cn', pattern: /^cn-[a-z]+-\d+$/, regions: ['cn-north-1', 'cn-northwest-1'] },
  { id: 'aws-us-gov', pattern: /^us-gov-[a-z]+-\d+$/, regions: ['us-gov-east-1', 'us-gov-west-1'] },
  { id: 'aws-eusc', pattern: /^eusc-[a-z]+-[a-z]+-\d+$/, regions: ['eusc-de-east-1'] },
  { id: 'aws-iso', pattern: /^us-iso-[a-z]+-\d+$/, regions: ['us-iso-east-1', 'us-iso-west-1'] },
  { id: 'aws-iso-b', pattern: /^us-isob-[a-z]+-\d+$/, regions: ['us-isob-east-1', 'us-isob-west-1'] },
  { id: 'aws-iso-e', pattern: /^eu-isoe-[a-z]+-\d+$/, regions: ['eu-isoe-west-1'] },
  { id: 'aws-iso-f', pattern: /^us-isof-[a-z]+-\d+$/, regions: ['us-isof-east-1', 'us-isof-south-1'] },
];

const consoleHosts: ReadonlyMap<string, string> = new Map([
  ['aws', 'console.aws.amazon.com'],
  ['aws-cn', 'console.amazonaws.cn'],
  ['aws-us-gov', 'console.amazonaws-us-gov.com'],
]);
