import assert from 'node:assert/strict';
import { describeReference } from '../../../client/src/cleanup/words/describe-reference';

describe('what refers to an image, in words', () => {
  const named = (type: string, resource: string) =>
    describeReference({ kind: 'resource', type, arn: `arn:aws:${resource}` });

  it('has the name of the resource, and the whole path of a parameter', () => {
    assert.equal(named('ec2:Instance', 'ec2:us-east-1:123456789012:instance/i-1'), 'instance i-1');
    assert.equal(
      named('ec2:LaunchTemplate', 'ec2:us-east-1:123456789012:launch-template/lt-1'),
      'launch template lt-1',
    );
    assert.equal(named('ssm:Parameter', 'ssm:us-east-1:123456789012:parameter/golden/web'), 'parameter /golden/web');
    assert.equal(named('ssm:Parameter', 'ssm:us-east-1:123456789012:parameter/web'), 'parameter web');
    const recipe = 'imagebuilder:us-east-1:123456789012:image-recipe/web/1.0.0';
    assert.equal(named('imagebuilder:ImageRecipe', recipe), 'recipe web/1.0.0');
    assert.equal(named('batch:Job', 'batch:us-east-1:123456789012:job/j-1'), 'batch:Job j-1');
  });

  it('has the file and the line', () => {
    assert.equal(
      describeReference({ kind: 'file', uri: 'file:///infra/main.tf', path: 'infra/main.tf', line: 12 }),
      'infra/main.tf:12',
    );
  });
});
