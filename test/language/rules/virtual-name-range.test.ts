import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": "/dev/sdf", "VirtualName": ${name}`);

testRule('virtual-name-range', {
  guesses: 'all',
  finds: {
    'more than 23': {
      text: named('«"ephemeral24"»'),
      message: 'VirtualName must be ephemeral0 to ephemeral23.',
      severity: 'error',
      fixes: { 'Change to "ephemeral23"': named('"ephemeral23"') },
    },
  },
  accepts: { 'the highest': named('"ephemeral23"'), 'the lowest': named('"ephemeral0"') },
});
