import assert from 'node:assert/strict';
import { describeDecision } from '../../../client/src/ec2/describe-decision';

const items = (...values: readonly string[]) => ({ items: values.map(value => ({ value })) });

const context = {
  principal: { id: 'AIDA', name: 'me', arn: 'arn:aws:iam::1:user/me' },
  action: 'ec2:CreateImage',
  resource: 'arn:aws:ec2:us-east-1:1:instance/i-1',
  conditions: { items: [{ key: 'aws:Region', values: items('us-east-1') }] },
};

describe('the decision behind an encoded authorization message', () => {
  it('is told as who, what, on what, and the statement that denies it', () => {
    const decision = {
      allowed: false,
      explicitDeny: true,
      matchedStatements: {
        items: [
          {
            statementId: 'NoImages',
            sourcePolicyId: 'ANPA123',
            effect: 'DENY',
            actions: items('ec2:CreateImage', 'ec2:CopyImage'),
            resources: items('*'),
          },
        ],
      },
      context,
    };
    assert.deepEqual(describeDecision(JSON.stringify(decision)), [
      'A policy statement explicitly denies this action.',
      'Principal: arn:aws:iam::1:user/me',
      'Action: ec2:CreateImage',
      'Resource: arn:aws:ec2:us-east-1:1:instance/i-1',
      'Statement NoImages / ANPA123: DENY ec2:CreateImage, ec2:CopyImage on *',
      'aws:Region is us-east-1',
    ]);
  });

  it('names no statement where none allows it', () => {
    const decision = { allowed: false, explicitDeny: false, matchedStatements: { items: [] }, context };
    const lines = describeDecision(JSON.stringify(decision));
    assert.equal(lines?.[0], 'No policy statement allows this action.');
    assert.ok(!lines.some(line => line.startsWith('Statement')));
  });

  for (const text of ['', 'no', '[]', '{}', 'null', '{"context":7}']) {
    it(`${text || 'nothing'} is no decision`, () => assert.equal(describeDecision(text), undefined));
  }

  it('with odd members is told as far as it goes', () => {
    const lines = describeDecision('{"matchedStatements":{"items":[1,{}]},"context":{"conditions":{"items":7}}}');
    assert.deepEqual(lines?.slice(1), ['Principal: ?', 'Action: ?', 'Resource: ?', 'Statement ?: ?  on ']);
  });
});
