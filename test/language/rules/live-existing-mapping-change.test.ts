import { factsOf } from './facts';
import { ebs, testRule } from './test-rule';

const facts = factsOf({ instance: {} });
const sentence = (member: string) =>
  `CreateImage cannot change ${member} of /dev/sdf on i-1234567890abcdef0 in us-east-1 (account 123456789012). It can change only DeleteOnTermination.`;

testRule('live-existing-mapping-change', {
  finds: {
    'another type': {
      text: ebs('"DeleteOnTermination": true, «"VolumeType"»: "gp2"'),
      facts,
      message: sentence('VolumeType'),
      severity: 'warning',
      fixes: { 'Remove VolumeType': ebs('"DeleteOnTermination": true') },
    },
    'a snapshot': {
      text: ebs('«"SnapshotId"»: "snap-12345678", "DeleteOnTermination": true'),
      facts,
      message: sentence('SnapshotId'),
      fixes: { 'Remove SnapshotId': ebs('"DeleteOnTermination": true') },
    },
    'more IOPS': {
      text: ebs('"VolumeType": "gp3", «"Iops"»: 4000'),
      facts,
      message: sentence('Iops'),
      fixes: { 'Remove Iops': ebs('"VolumeType": "gp3"') },
    },
  },
  accepts: {
    'what the volume has already': {
      text: ebs('"VolumeType": "gp3", "Iops": 3000, "Throughput": 125, "DeleteOnTermination": true'),
      facts,
    },
    'a new volume': { text: ebs('"VolumeType": "gp2", "VolumeSize": 8', '/dev/sdg'), facts },
  },
});
