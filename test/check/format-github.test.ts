import assert from 'node:assert/strict';
import { check } from './run';

describe('check.js --format github', () => {
  it('makes an annotation of each finding, with its place', async () => {
    const { code, printed } = await check(['--format', 'github', 'a.ami.json'], {
      'a.ami.json': '{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "w"\n}\n',
    });
    assert.equal(code, 1);
    assert.match(printed, /^::error file=a\.ami\.json,line=3,endLine=3,col=11,endColumn=14,title=name-length::Name /m);
  });

  it('escapes what would end a command or a property', async () => {
    const { printed } = await check(['--format', 'github', 'a,b:c%.ami.json', 'gone.ami.json'], {
      'a,b:c%.ami.json': '{ "InstanceId": "i-1234567890abcdef0", "Name": "web", "50%\\nx": 1 }',
    });
    const lines = printed.trimEnd().split('\n');
    assert.ok(
      lines.every(line => line.startsWith('::')),
      printed,
    );
    assert.match(printed, /file=a%2Cb%3Ac%25\.ami\.json,/);
    assert.match(printed, /^::error file=gone\.ami\.json::File not found\.$/m);
  });
});
