import { ebs, testRule } from './test-rule';

const typed = (type: string) => ebs(`"VolumeSize": 200, "VolumeType": ${type}`);
const all = ['gp3', 'gp2', 'io2', 'io1', 'st1', 'sc1', 'standard'];
const fixes = (types: readonly string[]) =>
  Object.fromEntries(types.map(type => [`Change to "${type}"`, typed(`"${type}"`)]));

testRule('volume-type-unknown', {
  guesses: [
    'Change to "gp3"',
    'Change to "gp2"',
    'Change to "io2"',
    'Change to "io1"',
    'Change to "st1"',
    'Change to "sc1"',
    'Change to "standard"',
  ],
  finds: {
    'a type that does not exist': {
      text: typed('«"gp4"»'),
      message: '"gp4" is not a volume type. Did you mean gp3?',
      severity: 'error',
      fixes: fixes(all),
    },
    'an empty string': {
      text: typed('«""»'),
      message: 'VolumeType is empty. Enter a value or remove the member.',
      fixes: { 'Remove VolumeType': ebs('"VolumeSize": 200') },
    },
  },
  accepts: {
    'every type': ebs(all.map(type => `"VolumeType": "${type}"`).join(', ')),
    'capitals, which have a rule of their own': typed('"GP3"'),
  },
});
