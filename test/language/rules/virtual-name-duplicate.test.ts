import { request, testRule } from './test-rule';

const both = (first: string, second: string) =>
  request(
    `"BlockDeviceMappings": [{ "DeviceName": "/dev/sdb", "VirtualName": ${first} }, { "DeviceName": "/dev/sdc", "VirtualName": ${second} }]`,
  );

testRule('virtual-name-duplicate', {
  guesses: 'all',
  finds: {
    'one volume on two devices': {
      text: both('"ephemeral0"', '«"ephemeral0"»'),
      message: 'ephemeral0 is already mapped.',
      severity: 'warning',
      related: ['"ephemeral0"'],
      fixes: { 'Change to "ephemeral1"': both('"ephemeral0"', '"ephemeral1"') },
    },
  },
  accepts: { 'two volumes': both('"ephemeral0"', '"ephemeral1"') },
});
