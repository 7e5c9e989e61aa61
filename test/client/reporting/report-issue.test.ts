import assert from 'node:assert/strict';
import { anonymous } from '../../../client/src/reporting/anonymous';
import { issueBody } from '../../../client/src/reporting/issue-body';
import { RecentLog } from '../../../client/src/reporting/recent-log';

const versions = { extension: '0.2.0', editor: 'VS Code 1.139.1', node: '24.0.0', platform: 'linux x64' };

describe('A text of a report', () => {
  it('holds no ID, account, ARN, key, address, path or URL', () => {
    for (const [text, expected] of [
      ['i-0123456789abcdef0 and ami-12345678 failed', '<i> and <ami> failed'],
      ['account 123456789012', 'account <account>'],
      ['arn:aws:iam::123456789012:role/admin denied', '<arn> denied'],
      ['AKIAIOSFODNN7EXAMPLE', '<key>'],
      ['https://ec2.eu-west-1.amazonaws.com/?x=1 answered', '<url> answered'],
      ['kim@example.com at 10.0.0.12', '<address> at <ip>'],
      ['file:///home/kim/secret/web.ami.json', '<url>'],
      ['cannot read /home/kim/.aws/config', 'cannot read <path>'],
      ['cannot read C:\\Users\\kim\\web.ami.json', 'cannot read <path>'],
      ['the profile "prod" expired', 'the profile "…" expired'],
      ['Request ID: 59dbff89-35bd-4eac-99ed-be587EXAMPLE or 59dbff89-35bd-4eac-99ed-be587ed1b2c3', /or <id>$/],
    ] as const) {
      const shown = anonymous(text, []);
      if (typeof expected === 'string') assert.equal(shown, expected);
      else assert.match(shown, expected);
    }
  });

  it('keeps the places of the extension in a stack, and nothing of where it is installed', () => {
    const line = '    at run (/home/kim/.vscode/extensions/ami-authoring-0.2.0/dist/extension.js:12:34)';
    assert.equal(anonymous(line, []), '    at run (dist/extension.js:12:34)');
  });

  it('holds no name that is known here, the longest first', () => {
    const names = [
      { text: 'web', shown: '<instance name>' },
      { text: 'web-2026-11-25', shown: '<image name>' },
      { text: undefined, shown: '<profile>' },
    ];
    assert.equal(
      anonymous('Creating image web-2026-11-25 of web', names),
      'Creating image <image name> of <instance name>',
    );
  });

  it('has the versions, and as many of the last lines as there is room for', () => {
    const lines = Array.from({ length: 1000 }, (_, number) => `[info] line ${number}`);
    const body = issueBody(versions, lines, []);
    assert.ok(body.length < 7000);
    assert.match(body, /AMI Authoring 0\.2\.0 · VS Code 1\.139\.1 · Node 24\.0\.0 · linux x64/);
    assert.ok(body.includes('line 999') && !body.includes('line 1\n'));
  });

  it('cannot leave its place in the issue', () => {
    assert.doesNotMatch(issueBody(versions, ['[info] ```\n# Hello'], []).slice(0, -5), /```\n# Hello/);
  });
});

describe('The recent log', () => {
  it('keeps the last lines, and passes every line on', () => {
    const passed: string[] = [];
    const note = (line: string) => void passed.push(line);
    const log = new RecentLog({
      info: note,
      warn: note,
      error: error => note(String(error)),
      show: () => note('shown'),
    });
    log.info('first');
    log.warn('second');
    log.error('third', 'cause');
    log.show();
    assert.deepEqual(passed, ['first', 'second', 'third', 'shown']);
    assert.deepEqual(log.lines(), ['[info] first', '[warning] second', '[error] third', '[error] cause']);
    for (let count = 0; count < 500; count++) log.info('again');
    assert.ok(log.lines().length < 100 && !log.lines().includes('[info] first'));
  });
});
