import assert from 'node:assert/strict';
import { writeRequest } from '../../server/src/convert/convert';

describe('A text that an option of the AWS CLI would not take as it is', () => {
  for (const [what, text, written] of [
    ['begins with a dash', '-x', '-x'],
    ['names a file', 'file://x', 'file://x'],
    ['is an address', 'https://example.com', 'https://example.com'],
    ['is empty', '', ''],
    ['has a NUL', 'a\0b', 'a\\u0000b'],
    ['has half a character', 'a\ud83d', 'a\\ud83d'],
  ] as const) {
    it(`goes into JSON where it ${what}`, () => {
      assert.equal(
        writeRequest({ InstanceId: 'i-1', Name: text }, 'cli').text,
        `aws ec2 create-image \\\n  --cli-input-json '{"InstanceId":"i-1","Name":"${written}"}'\n`,
      );
    });
  }

  it('is an option where it only has such characters inside', () => {
    assert.equal(
      writeRequest({ InstanceId: 'i-1', Name: "it's a-b 🙂" }, 'cli').text,
      "aws ec2 create-image \\\n  --instance-id i-1 \\\n  --name 'it'\\''s a-b 🙂'\n",
    );
  });
});
