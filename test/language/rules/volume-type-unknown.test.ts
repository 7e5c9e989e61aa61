import { ebs, testRule } from './test-rule';

const typed = (type: string) => ebs(`"VolumeSize": 200, "VolumeType": ${type}`);
const all = ['gp3', 'gp2', 'io2', 'io1', 'st1', 'sc1', 'standard'];
const fixes = (types: readonly string[]) =>
  Object.fromEntries(types.map(type => [`Write "${type}"`, typed(`"${type}"`)]));

testRule('volume-type-unknown', {
  finds: {
    'a type that does not exist': {
      text: typed('«"gp4"»'),
      message: '"gp4" is not a volume type. The types are gp3, gp2, io2, io1, st1, sc1, standard.',
      severity: 'error',
      fixes: fixes(all),
    },
    'an empty string': {
      text: typed('«""»'),
      message: 'VolumeType is empty. The types are gp3, gp2, io2, io1, st1, sc1, standard.',
      fixes: fixes(all),
    },
  },
  accepts: {
    'every type': ebs(all.map(type => `"VolumeType": "${type}"`).join(', ')),
    'capitals, which have a rule of their own': typed('"GP3"'),
  },
});
