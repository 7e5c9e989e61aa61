import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnEc2 } from '../../../client/src/ec2/is-on-ec2';

describe('isOnEc2', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-firmware-'));
  });
  after(() => rm(folder, { recursive: true }));

  for (const [text, expected] of [
    ['Amazon EC2\n', true],
    ['4.11.amazon\n', true],
    ['ec2e1916-9099-7caf-fd21-012345abcdef\n', true],
    ['QEMU\n', false],
    ['LENOVO\n', false],
    ['', false],
  ] as const) {
    it(`${expected ? 'is true' : 'is false'} of ${JSON.stringify(text)}`, async () => {
      const file = join(folder, 'vendor');
      await writeFile(file, text);
      assert.equal(await isOnEc2([join(folder, 'none'), file]), expected);
    });
  }

  it('is false where nothing can be read', async () => {
    assert.equal(await isOnEc2([join(folder, 'none')]), false);
  });
});
