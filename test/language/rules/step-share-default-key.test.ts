import { steps, testRule } from './test-rule';

function files(regions: string, on = '"on": "all"'): string {
  const copy = `{ "id": "copy", "CopyImage": { "Encrypted": true }, "regions": { ${regions} } }`;
  return steps(`${copy}, { "id": "share", "ModifyImageAttribute": {}, ${on} }`);
}

testRule('step-share-default-key', {
  guesses: 'all',
  finds: {
    'a copy that is shared and has no key of its own': {
      text: files('«"eu-west-1"»: {}'),
      message: 'This copy is encrypted with aws/ebs, so EC2 cannot share it. Set KmsKeyId to a customer managed key.',
      fixes: { 'Insert KmsKeyId': files('"eu-west-1": { "KmsKeyId": "alias/" }') },
    },
    'a copy that names the key of AWS': {
      text: files('"eu-west-1": { "KmsKeyId": «"alias/aws/ebs"» }', '"on": "copies"'),
      message: 'This copy is encrypted with aws/ebs, so EC2 cannot share it. Set KmsKeyId to a customer managed key.',
    },
    'one among several steps that share it': {
      text: steps(
        '{ "id": "copy", "CopyImage": {}, "regions": { "eu-west-1": { "KmsKeyId": «"arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs"» } } }, { "id": "end", "EnableImageDeregistrationProtection": {} }, { "id": "share", "ModifyImageAttribute": {}, "on": ["us-east-1", "eu-west-1"] }',
      ),
      message: 'This copy is encrypted with aws/ebs, so EC2 cannot share it. Set KmsKeyId to a customer managed key.',
    },
    'a share in a file that it extends': {
      text: steps('{ "id": "copy", "CopyImage": { "Encrypted": true }, "regions": { «"eu-west-1"»: {} } }'),
      bases: { 'release.ami-after.json': steps('{ "id": "share", "ModifyImageAttribute": {} }') },
      message: 'This copy is encrypted with aws/ebs, so EC2 cannot share it. Set KmsKeyId to a customer managed key.',
      fixes: {
        'Insert KmsKeyId': steps(
          '{ "id": "copy", "CopyImage": { "Encrypted": true }, "regions": { "eu-west-1": { "KmsKeyId": "alias/" } } }',
        ),
      },
    },
  },
  accepts: {
    'a copy with a key of its own': files('"eu-west-1": { "KmsKeyId": "alias/images" }'),
    'a key whose name only begins or ends like that of AWS': steps(
      '{ "id": "copy", "CopyImage": {}, "regions": { "eu-west-1": { "KmsKeyId": "alias/aws/ebs2" }, "eu-west-2": { "KmsKeyId": "my-alias/aws/ebs" } } }, { "id": "share", "ModifyImageAttribute": {} }',
    ),
    'a copy that is not encrypted here': steps(
      '{ "id": "copy", "CopyImage": {}, "regions": { "eu-west-1": {} } }, { "id": "share", "ModifyImageAttribute": {} }',
    ),
    'a share of the source alone': files('"eu-west-1": {}', '"on": "source"'),
    'a share in another region': files('"eu-west-1": {}', '"on": ["us-east-1"]'),
    'a copy that nobody shares': steps(
      '{ "id": "copy", "CopyImage": { "Encrypted": true }, "regions": { "eu-west-1": {} } }',
    ),
  },
});
