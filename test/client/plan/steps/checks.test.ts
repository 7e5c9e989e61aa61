import assert from 'node:assert/strict';
import { checkCopyKey } from '../../../../client/src/plan/steps/check-copy-key';
import { checkImageName, checkNameWithVariables } from '../../../../client/src/plan/steps/check-image-name';
import { checkParameterName } from '../../../../client/src/plan/steps/check-parameter-name';
import { checkDeprecation, readDeprecation } from '../../../../client/src/plan/steps/read-deprecation';
import { checkRecipients, readRecipients } from '../../../../client/src/plan/steps/read-recipients';
import { analyze } from '../../../../server/src/language/analyze';
import { readRequestDocument } from '../../../../server/src/language/request-document';

const organization = 'arn:aws-us-gov:organizations::123456789012:organization/o-abcdefghij';

/** Every text with what is wrong with it; undefined for those that are right. */
function expectFaults(
  check: (typed: string) => string | undefined,
  cases: Readonly<Record<string, RegExp | undefined>>,
) {
  for (const [typed, fault] of Object.entries(cases)) {
    const found = check(typed);
    if (fault === undefined) assert.equal(found, undefined, `${typed}: ${found}`);
    else assert.match(found ?? '', fault, typed);
  }
}

describe('what is typed for a step', () => {
  it('knows recipients, and what an ID alone lacks', () => {
    expectFaults(checkRecipients, {
      '111122223333': undefined,
      '1111-2222-3333, 444455556666': undefined,
      [organization]: undefined,
      '': /Enter account IDs/,
      ' , ': /Enter account IDs/,
      '11112222333': /12 digits/,
      'o-abcdefghij': /ARN of the organization/,
      'ou-ab12-abcdefgh': /ARN of the organizational unit/,
      'arn:aws:iam::111122223333:root': /not the ARN of an organization/,
      all: /cannot be made public/,
      'staging, 111122223333': /staging is not an account ID/,
      'staging-o-abcdefghij': /staging-o-abcdefghij is not an account ID/,
      'you-ab12': /you-ab12 is not an account ID/,
      'the-arn:x': /the-arn:x is not an account ID/,
      'all-of-us': /all-of-us is not an account ID/,
      overall: /overall is not an account ID/,
      x1111: /x1111 is not an account ID/,
      '1111x': /1111x is not an account ID/,
      '1111-2222-33334': /12 digits/,
      '11111-2222-3333': /12 digits/,
    });
  });

  it('reads recipients between commas, semicolons, spaces and lines, each once', () => {
    const unit = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';
    assert.deepEqual(readRecipients(`1111-2222-3333,${organization} ;\n${unit}\t111122223333, nobody`), [
      { kind: 'account', id: '111122223333' },
      { kind: 'organization', arn: organization },
      { kind: 'organizational-unit', arn: unit },
    ]);
    assert.deepEqual(readRecipients(' '), []);
  });

  it('knows dates and periods, from the creation of the image', () => {
    const check = (typed: string) =>
      checkDeprecation(typed, '2026-01-01T00:00:00Z', Date.parse('2026-11-25T00:00:00Z'));
    expectFaults(check, {
      '365d': undefined,
      '2y': undefined,
      '2027-06-30': undefined,
      '2027-06-30T12:30Z': undefined,
      '2027-06-30 12:30:15+02:00': undefined,
      '90d': /in the past/,
      '2026-11-24': /in the past/,
      '11y': /10 years/,
      '2040-01-01': /10 years/,
      '': /Enter a date/,
      '90 days': /Enter a date/,
      '30.06.2027': /Enter a date/,
      '2027-13-01': /Enter a date/,
      ' 2Y ': undefined,
      'in 2y': /Enter a date/,
      '2years': /Enter a date/,
      '2h': /Enter a date/,
      '+2027-06-30': /Enter a date/,
      '2027-06-30x': /Enter a date/,
      '2027-06-30T12:30': undefined,
      '2027-06-30T12:30+0200': undefined,
      '2026-11-25': /in the past/,
      '2026-11-25T00:00:01Z': undefined,
      '2036-11-25': undefined,
      '2036-11-25T00:00:01Z': /10 years/,
      '2027-02-30': /Enter a date/,
      '2027-02-30T12:00Z': /Enter a date/,
      '99999y': /10 years/,
    });
  });

  it('takes a date without a time as midnight UTC, whatever the clock of this computer says', () => {
    assert.equal(readDeprecation('2027-06-30'), '2027-06-30T00:00:00.000Z');
    assert.equal(readDeprecation('2027-06-30t12:30z'), '2027-06-30T12:30:00.000Z');
    assert.equal(readDeprecation('2027-06-30 12:30:15+02:00'), '2027-06-30T10:30:15.000Z');
    assert.equal(readDeprecation(' 12W '), '12w');
    assert.equal(readDeprecation('soon'), undefined);
  });

  it('knows names of parameters', () => {
    expectFaults(checkParameterName, {
      '/golden/web/ami': undefined,
      'golden-web.ami': undefined,
      '': /Enter a parameter name/,
      'golden/web': /must start with/,
      '/golden/web ami': /letters, digits/,
      '/aws/x': /reserved/,
      ssmthing: /reserved/,
      [`/${'x'.repeat(1011)}`]: /1011/,
      [`/${'x'.repeat(1010)}`]: undefined,
      ' /golden/web ': undefined,
      '  ': /Enter a parameter name/,
      '/golden/aws': undefined,
      '/AWS/x': /reserved/,
    });
  });

  it('knows names of images', () => {
    expectFaults(checkImageName, {
      'web (1)': undefined,
      ab: /3 to 128/,
      ' ab ': /3 to 128/,
      abc: undefined,
      ['x'.repeat(128)]: undefined,
      ['x'.repeat(129)]: /3 to 128/,
      '': /Enter/,
      '   ': /Enter/,
      'web:1': /letters/,
    });
  });

  it('judges a name that may have variables as the rules of the language do', () => {
    const names = ['ab', 'abc', 'web (1)', 'web:1', 'wéb', 'x#y', '${date}', 'a-${date}', 'a:${date}', '${env:A}'];
    const lengths = [128, 129].flatMap(length => ['x'.repeat(length), `\${instanceName}${'x'.repeat(length - 1)}`]);
    const rules = ['name-length', 'name-charset'];
    for (const name of [...names, ...lengths]) {
      const text = JSON.stringify({ InstanceId: 'i-1234567890abcdef0', Name: name });
      const isFound = analyze(readRequestDocument(text)).some(({ rule }) => rules.includes(rule));
      assert.equal(checkNameWithVariables(name) !== undefined, isFound, name);
    }
  });

  it('knows keys, which must be where the copies are', () => {
    const key = '12345678-1234-1234-1234-123456789012';
    expectFaults(typed => checkCopyKey(typed, ['eu-west-1']), {
      'alias/images': undefined,
      [key]: undefined,
      [`arn:aws:kms:eu-west-1:123456789012:key/${key}`]: undefined,
      'arn:aws:kms:us-east-1:123456789012:alias/images': /in us-east-1, but a copy goes to eu-west-1/,
      images: /Enter an alias/,
      '': /Enter an alias/,
      ' alias/images ': undefined,
      'the alias/images': /Enter an alias/,
      'alias/my images': /Enter an alias/,
      [`x${key}`]: /Enter an alias/,
      [`${key}x`]: /Enter an alias/,
      [`an arn:aws:kms:eu-west-1:123456789012:key/${key}`]: /Enter an alias/,
      [`arn:aws-cn:kms:eu-west-1:123456789012:key/${key}`]: undefined,
      'arn:aws:kms:eu-west-1:123456789012:key/': /Enter an alias/,
    });
    expectFaults(typed => checkCopyKey(typed, ['eu-west-1', 'us-west-2']), {
      'alias/images': undefined,
      [`mrk-${key.replaceAll('-', '')}`]: undefined,
      [key]: /in only one region/,
      [`arn:aws:kms:eu-west-1:123456789012:key/${key}`]: /a copy goes to us-west-2/,
    });
  });
});
