import { steps, testRule } from './test-rule';

function file(on: string): string {
  const copy = '{ "id": "copy", "CopyImage": {}, "regions": { "eu-west-1": {} } }';
  return steps(`${copy}, { "id": "a", "EnableImageDeregistrationProtection": {}, "on": ${on} }`);
}

testRule('step-on-region', {
  finds: {
    'a region that nothing goes to': {
      text: file('["eu-west-1", «"eu-west-2"»]'),
      region: 'us-east-1',
      message: 'No step copies the image to this region.',
    },
  },
  accepts: {
    'the region of the image and those of its copies': {
      text: file('["us-east-1", "eu-west-1"]'),
      region: 'us-east-1',
    },
    'a region that a file that it extends copies to': {
      text: file('["eu-west-2"]'),
      region: 'us-east-1',
      bases: { 'release.ami-after.json': steps('{ "id": "c", "CopyImage": {}, "regions": { "eu-west-2": {} } }') },
    },
    'any region while that of the image is not known': file('["eu-west-2"]'),
  },
});
