import { mapping, testRule } from './test-rule';

testRule('virtual-name-nvme', {
  finds: {
    'an instance store volume': {
      text: mapping('"DeviceName": "/dev/sdf", "VirtualName": «"ephemeral0"»'),
      message: 'NVMe instance store volumes are attached automatically. This mapping has no effect on them.',
    },
  },
  accepts: { 'a volume that is left out': mapping('"DeviceName": "/dev/sdf", "NoDevice": ""') },
});
