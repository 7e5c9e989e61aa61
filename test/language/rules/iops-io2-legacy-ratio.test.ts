import { ebs, testRule } from './test-rule';

const message = 'This volume needs io2 Block Express, which requires a Nitro instance.';

testRule('iops-io2-legacy-ratio', {
  finds: {
    'more than 500 for each GiB': { text: ebs('"VolumeType": "io2", "VolumeSize": 10, "Iops": «6000»'), message },
    'more than 64,000': { text: ebs('"VolumeType": "io2", "Iops": «64001»'), message },
    'more than 16,384 GiB': { text: ebs('"VolumeType": "io2", "VolumeSize": 16385, "Iops": «100»'), message },
  },
  accepts: {
    'what every io2 volume can do': ebs('"VolumeType": "io2", "VolumeSize": 10, "Iops": 5000'),
    gp3: ebs('"VolumeType": "gp3", "Iops": 80000'),
  },
});
