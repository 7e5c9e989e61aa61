import { mapping, testRule } from './test-rule';

const named = (name: string) => mapping(`"DeviceName": "/dev/sdf", "VirtualName": ${name}`);
const message = 'VirtualName must be ephemeral0 to ephemeral23.';

testRule('virtual-name-format', {
  finds: {
    'no number': {
      text: named('«"ephemeral"»'),
      message,
      severity: 'error',
    },
    'another word': {
      guesses: 'all',
      text: named('«"eph3"»'),
      message,
      fixes: { 'Change to "ephemeral3"': named('"ephemeral3"') },
    },
    nothing: {
      text: named('«""»'),
      message: 'VirtualName is empty. Enter a value or remove the member.',
      fixes: { 'Remove VirtualName': mapping('"DeviceName": "/dev/sdf"') },
    },
    'capital letters': {
      safe: 'all',
      text: named('«"Ephemeral3"»'),
      message: 'VirtualName must be in lowercase: ephemeral3',
      fixes: { 'Change to "ephemeral3"': named('"ephemeral3"') },
    },
  },
  accepts: { ephemeral0: named('"ephemeral0"'), ephemeral23: named('"ephemeral23"') },
});
