import assert from 'node:assert/strict';
import { askCopies } from '../../../client/src/asking/steps/ask-copies';
import { askDeprecation } from '../../../client/src/asking/steps/ask-deprecation';
import { askParameter } from '../../../client/src/asking/steps/ask-parameter';
import { askProtection } from '../../../client/src/asking/steps/ask-protection';
import { askRecipients } from '../../../client/src/asking/steps/ask-recipients';
import { Asked } from '../commands/support/asked';

const image = { name: 'web-1', region: 'us-east-1' };
const regions = [
  { name: 'us-east-1', optIn: 'opt-in-not-required' },
  { name: 'eu-west-1', optIn: 'opt-in-not-required' },
  { name: 'af-south-1', optIn: 'not-opted-in' },
  { name: 'me-south-1', optIn: 'opted-in' },
] as const;

describe('asking for a step', () => {
  it('copies to regions that are enabled, with the key that the person names', async () => {
    const asked = new Asked();
    asked.pickWith = rows => (rows.includes('eu-west-1') ? 'eu-west-1' : 'With a KMS Key…');
    asked.typeWith = ({ prompt }) => (prompt.includes('KMS') ? ' alias/images ' : 'web-copy');
    assert.deepEqual(await askCopies(asked, image, regions), {
      id: 'copy',
      api: 'CopyImage',
      input: { Name: 'web-copy', Encrypted: true, KmsKeyId: 'alias/images' },
      on: 'source',
      regions: { 'eu-west-1': {} },
    });
    assert.deepEqual(asked.lists[0]?.rows, ['eu-west-1', 'me-south-1']);
    assert.deepEqual(
      asked.fields.map(({ value, step }) => [value, step?.number, step?.total]),
      [
        ['web-1', 2, 3],
        [undefined, 4, 4],
      ],
    );
  });

  it('sends nothing of encryption where the copies are as the image, since EC2 refuses a false', async () => {
    const asked = new Asked();
    asked.pickWith = rows => (rows.includes('eu-west-1') ? 'eu-west-1' : 'Same as the Image');
    asked.typeWith = ({ value }) => value;
    assert.deepEqual((await askCopies(asked, image, regions))?.input, { Name: 'web-1' });
  });

  it('shares with accounts and organizations', async () => {
    const asked = new Asked();
    const organization = 'arn:aws:organizations::123456789012:organization/o-abcdefghij';
    const unit = 'arn:aws:organizations::123456789012:ou/o-abcdefghij/ou-ab12-abcdefgh';
    asked.typeWith = () => `111122223333, 1111-2222-3333 ${organization};${unit}`;
    assert.deepEqual(await askRecipients(asked), {
      id: 'share',
      api: 'ModifyImageAttribute',
      input: {
        LaunchPermission: {
          Add: [{ UserId: '111122223333' }, { OrganizationArn: organization }, { OrganizationalUnitArn: unit }],
        },
      },
      on: 'source',
    });
  });

  it('dates a deprecation, and takes a period as it is', async () => {
    for (const [typed, at] of [
      ['90d', '90d'],
      [' 2027-06-30', '2027-06-30T00:00:00.000Z'],
    ] as const) {
      const asked = new Asked();
      asked.typeWith = () => typed;
      const step = await askDeprecation(asked, '2026-11-01T00:00:00Z', Date.parse('2026-11-25T00:00:00Z'));
      assert.deepEqual(step?.input, { DeprecateAt: at });
    }
  });

  it('protects with a cooldown or without', async () => {
    for (const [label, withCooldown] of [
      ['Until Protection Is Removed', false],
      ['With a 24-Hour Cooldown Period', true],
    ] as const) {
      const asked = new Asked();
      asked.pickWith = () => label;
      assert.deepEqual((await askProtection(asked))?.input, { WithCooldown: withCooldown });
    }
  });

  it('writes the ID to a parameter of a data type', async () => {
    const asked = new Asked();
    asked.typeWith = () => ' /golden/web/ami ';
    asked.pickWith = () => 'aws:ec2:image';
    assert.deepEqual((await askParameter(asked))?.input, { Name: '/golden/web/ami', DataType: 'aws:ec2:image' });
  });

  it('gives no step after Escape at any of its questions', async () => {
    const now = Date.now();
    const nothing = new Asked();
    assert.equal(await askCopies(nothing, image, regions), undefined);
    assert.equal(await askRecipients(nothing), undefined);
    assert.equal(await askDeprecation(nothing, '2026-11-01', now), undefined);
    assert.equal(await askProtection(nothing), undefined);
    assert.equal(await askParameter(nothing), undefined);
    const onlyTyped = new Asked();
    onlyTyped.typeWith = () => '/golden';
    assert.equal(await askParameter(onlyTyped), undefined);
    const onlyPicked = new Asked();
    onlyPicked.pickWith = rows => rows[0];
    assert.equal(await askCopies(onlyPicked, image, regions), undefined);
  });
});
