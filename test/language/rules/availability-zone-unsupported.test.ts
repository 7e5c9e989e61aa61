import { ebs, testRule } from './test-rule';

testRule('availability-zone-unsupported', {
  finds: {
    'a zone': {
      text: ebs('"VolumeSize": 8, «"AvailabilityZone"»: "us-east-1a"'),
      message: 'CreateImage does not support AvailabilityZone.',
      severity: 'error',
      fixes: { 'Remove AvailabilityZone': ebs('"VolumeSize": 8') },
    },
    'the id of a zone': {
      text: ebs('«"AvailabilityZoneId"»: "use1-az1", "VolumeSize": 8'),
      message: 'CreateImage does not support AvailabilityZoneId.',
      fixes: { 'Remove AvailabilityZoneId': ebs('"VolumeSize": 8') },
    },
  },
  accepts: { 'no zone': ebs('"VolumeSize": 8') },
});
