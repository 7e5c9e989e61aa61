import assert from 'node:assert/strict';
import type { ImageDetails } from '../../../../client/src/facts/image-details';
import { type ImagePageOptions, imagePage } from '../../../../client/src/views/pages/image/image-page';
import { image } from '../../ec2/support/fake-ec2';
import { pageElements, pageLines } from './page-text';

const hostile = '<img src=x onerror=alert(1)>[x](command:evil)';
const details: ImageDetails = {
  image: image('ami-1', 'web', { deprecated: '2027-06-30T12:00:00Z', protection: 'enabled-with-cooldown' }),
  target: { profile: 'prod', region: 'us-east-1', account: '123456789012', accountName: 'production' },
  sharing: { kind: 'known', value: [{ kind: 'account', id: '111122223333' }] },
  uses: { kind: 'known', value: { references: [], hasMore: false } },
  copies: { kind: 'known', value: [{ region: 'eu-west-1', image: image('ami-9', 'web copy') }] },
  regionsUnread: ['me-south-1'],
};

describe('the page about an image', () => {
  const options: ImagePageOptions = {
    title: 'Image: web',
    language: 'en-GB',
    actions: [],
    nameOf: () => 'Staging',
    now: Date.parse('2026-01-03T00:00:00Z'),
  };
  const lines = (changes: Partial<ImageDetails> = {}) => pageLines(imagePage({ ...details, ...changes }, options));

  it('says who can launch it, until when, and where its copies are', () => {
    const read = lines();
    assert.ok(
      read.includes('ami-1 · account production (123456789012) · us-east-1 · created 2 days ago'),
      read.join('\n'),
    );
    assert.ok(read.some(line => /^Deprecated \| 30 June 2027/.test(line)));
    assert.ok(read.includes('Protected from deregistration | yes, with a 24-hour cooldown period'));
    assert.ok(read.includes('Staging (111122223333)'));
    assert.ok(read.includes('eu-west-1 | available | web copy | ami-9'));
    assert.ok(read.includes('Not checked: me-south-1'));
  });

  it('says that nobody has it, and what could not be read', () => {
    const read = lines({
      sharing: { kind: 'known', value: [] },
      uses: { kind: 'unread', sentence: 'You are not permitted to look.' },
      copies: { kind: 'known', value: [] },
    });
    assert.ok(read.includes('No one. Only this account can launch it.'));
    assert.ok(read.some(line => line.includes('You are not permitted to look.')));
    assert.ok(read.includes('No copies in this account.'));
  });

  it('says what refers to it, that EC2 lists more, and what was not checked', () => {
    const arn = 'arn:aws:ec2:us-east-1:123456789012:launch-template/lt-1';
    const references = [{ imageId: 'ami-1', kind: 'ec2:LaunchTemplate', arn }];
    const read = lines({ uses: { kind: 'known', value: { references, hasMore: true } } });
    const at = read.indexOf('launch template lt-1');
    assert.deepEqual(read.slice(at, at + 3), [
      'launch template lt-1',
      'Only the first 1 are shown.',
      'Not checked: other accounts and regions, Auto Scaling launch configurations, and the files in this workspace.',
    ]);
  });

  it('tells the states of protection apart', () => {
    for (const [protection, words] of [
      [undefined, 'no'],
      ['disabled', 'no'],
      ['enabled-without-cooldown', 'yes'],
      ['disabled after 2026-01-04T12:00:00Z', 'removed, but the cooldown period lasts until 4 January 2026 at 12:00'],
      ['disabled after 2026-01-02T12:00:00Z', 'no'],
      ['disabled after a while', 'removed, but the cooldown period has not ended'],
      ['something new', 'yes'],
    ] as const) {
      const line = lines({ image: { ...details.image, protection } }).find(each => each.startsWith('Protected'));
      assert.equal(line, `Protected from deregistration | ${words}`);
    }
  });

  it('makes no markup of any text', () => {
    const named = image('ami-1', hostile, { description: hostile, protection: hostile, tags: { [hostile]: hostile } });
    const read = imagePage({ ...details, image: named }, options);
    const plain = imagePage(
      { ...details, image: image('ami-1', 'w', { description: 'w', tags: { w: 'w' } }) },
      options,
    );
    assert.deepEqual(pageElements(read), pageElements(plain));
  });
});
