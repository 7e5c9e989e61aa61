import { analyze } from '../../../../server/src/language/analyze';
import type { FileKind } from '../../../../server/src/language/file-kind';
import type { Finding } from '../../../../server/src/language/finding';
import { readRequestDocument } from '../../../../server/src/language/request-document';
import { requestKind } from '../../../../server/src/language/request-kind';
import { stepsKind } from '../../../../server/src/language/steps/steps-kind';
import { right } from '../planted-mistakes';

/** A file with nothing wrong, into which mistakes are planted. */
export interface Sample {
  readonly title: string;
  readonly text: string;
  readonly kind: FileKind;
}

const nightly = {
  InstanceId: 'i-0b2c3d4e5f6071829',
  Name: 'api 2026-03-04 build',
  Description: 'before the upgrade',
  DryRun: false,
  SnapshotLocation: 'regional',
  BlockDeviceMappings: [
    { DeviceName: '/dev/sdb', Ebs: { VolumeSize: 250, VolumeType: 'io1', Iops: 5000, Encrypted: true } },
    { DeviceName: '/dev/sdc', NoDevice: '' },
  ],
  TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'Stage', Value: 'prod' }] }],
};

const release = {
  steps: [
    {
      id: 'copy',
      CopyImage: { Encrypted: true, KmsKeyId: 'alias/images', Description: 'a copy for Europe' },
      regions: { 'eu-west-1': {} },
    },
    { id: 'share', ModifyImageAttribute: { LaunchPermission: { Add: [{ UserId: '111122223333' }] } } },
    { id: 'end-of-life', EnableImageDeprecation: { DeprecateAt: '365d' }, on: 'source' },
    { id: 'protect', EnableImageDeregistrationProtection: { WithCooldown: true } },
    { id: 'publish', PutParameter: { Name: '/golden/release/ami', DataType: 'aws:ec2:image' } },
  ],
  retention: { keep: 3, days: 30, select: [{ Name: 'name', Values: ['web-*'] }] },
};

export const samples: readonly Sample[] = [
  { title: 'a large request', text: right, kind: requestKind },
  { title: 'a request as tools write it', text: `${JSON.stringify(nightly, null, 2)}\n`, kind: requestKind },
  {
    title: 'a request with tabs from Windows',
    text: JSON.stringify(nightly, null, '\t').replaceAll('\n', '\r\n'),
    kind: requestKind,
  },
  { title: 'a request in one line', text: JSON.stringify(nightly), kind: requestKind },
  { title: 'a file of steps', text: `${JSON.stringify(release, null, 2)}\n`, kind: stepsKind },
];

/** True for a file of steps: comments and a comma behind the last element are right there. */
export function isOfSteps({ kind }: Sample): boolean {
  return kind === stepsKind;
}

/** What is found in a text in the place of the sample's. */
export function findingsIn({ kind }: Sample, text: string): readonly Finding[] {
  return analyze(readRequestDocument(text, kind.shape), { kind, now });
}

/** For the rules that look at dates. */
const now = new Date('2026-03-01T00:00:00Z');
