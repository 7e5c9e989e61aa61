import assert from 'node:assert/strict';
import { check, faulty } from './run';

describe('check.js --format json', () => {
  it('gives findings, counts and what could not be read', async () => {
    const { printed } = await check(['--format', 'json', 'a.ami.json', 'b.ami.json'], { 'a.ami.json': faulty });
    const { findings, ...rest } = JSON.parse(printed);
    assert.deepEqual(rest, {
      counts: { files: 1, error: 1, warning: 1, information: 1, hint: 0 },
      unreadable: [{ file: 'b.ami.json', reason: 'File not found.' }],
    });
    assert.deepEqual(findings[0], {
      file: 'a.ami.json',
      rule: 'name-length',
      severity: 'error',
      message: 'Name must have 3 to 128 characters. It has 1.',
      start: { line: 3, column: 11 },
      end: { line: 3, column: 14 },
      related: [],
      url: 'https://github.com/ami-authoring/ami-authoring/blob/main/schemas/rules.md#name-length',
    });
  });
});
