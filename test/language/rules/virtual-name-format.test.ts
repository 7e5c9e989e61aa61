import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": "/dev/sdf", "VirtualName": ${name}`);
const message = 'VirtualName must be ephemeral0 to ephemeral23.';

testRule('virtual-name-format', {
  finds: {
    'no number': {
      text: named('«"ephemeral"»'),
      message,
      severity: 'error',
      fixes: { 'Write "ephemeral0"': named('"ephemeral0"') },
    },
    'another word': {
      text: named('«"Ephemeral3"»'),
      message,
      fixes: { 'Write "ephemeral3"': named('"ephemeral3"') },
    },
  },
  accepts: { ephemeral0: named('"ephemeral0"'), ephemeral23: named('"ephemeral23"') },
});
