import assert from 'node:assert/strict';
import { code, codeBlock, plain, prose } from '../../../client/src/foreign-text';
import { confirmPlan } from '../../../client/src/plan/confirmation';
import { planImage } from '../../../client/src/plan/plan';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { renderPlan } from '../../../client/src/plan/render-plan';
import { facts, instance, request } from './support/account';

const hostile = '<img src=x onerror=alert(1)> [a](https://evil.example) $(flame) |`b`| ![](x) \u202ecod.exe\n# h';

describe('the rendered plan', () => {
  const render = (changes: object = {}, known: Partial<PlanFacts> = {}) =>
    renderPlan(planImage({ request: { ...request, ...changes } }, { ...facts, ...known }));

  it('says first whether it would be made and whether the instance reboots', () => {
    assert.match(
      render(),
      /^# Plan: create image `web-2026`\n\n\*\*Nothing known stands against it\. The instance will be rebooted\.\*\*/,
    );
    assert.match(render({ NoReboot: true }), /The instance will not be rebooted\.\*\*/);
    assert.match(render({}, { instance: null }), /EC2 would not make this image: 1 thing stands against it/);
  });
  it('names account, region, profile and instance', () => {
    const text = render();
    for (const part of ['123456789012', '`us-east-1`', '`prod`', '`web-1`, `i-0123456789abcdef0`, running']) {
      assert.ok(text.includes(part), part);
    }
    assert.ok(!text.includes('Not AWS'));
  });
  it('says so where the request does not go to AWS', () => {
    const target = { ...facts.target, endpoint: 'http://127.0.0.1:4566' };
    assert.match(render({}, { target }), /\*\*Not AWS\.\*\* .*`http:\/\/127\.0\.0\.1:4566`/);
  });
  it('has a row of words for every block device, each row with as many cells as the head', () => {
    const lines = render({ BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: '' }] })
      .split('\n')
      .filter(line => line.startsWith('| '));
    const rows = lines.filter(line => line.includes('/dev/'));
    assert.equal(rows.length, 3);
    assert.ok(rows[1]?.includes('| no: the request leaves it out |'));
    assert.deepEqual(new Set(rows.map(row => row.split('|').length)), new Set([lines[0]?.split('|').length]));
  });
  it('says of each volume where it is from, what it is and what becomes of it, narrow enough to stand beside the request', () => {
    const rows = render()
      .split('\n')
      .filter(line => line.startsWith('| `/dev/'));
    assert.deepEqual(rows, [
      '| `/dev/xvda` (root) | yes: the instance has it | `vol-root`, 8 GiB, `gp3`, 3000 IOPS, 125 MiB/s, not encrypted, deleted with the instance, a snapshot of only what changed since the last one |',
      '| `/dev/sdf` | yes: the instance has it | `vol-data`, 100 GiB, `gp3`, 3000 IOPS, 125 MiB/s, encrypted, kept after the instance, its first snapshot, which takes longest |',
      '| `/dev/sdg` | yes: the instance has it | `vol-logs`, 20 GiB, `gp2`, not encrypted, kept after the instance, its first snapshot, which takes longest |',
    ]);
  });
  it('tells a permitted DryRun as success and a refused one with action and resource', () => {
    assert.match(render(), /\*\*Permitted\.\*\*/);
    const permission = {
      kind: 'refused',
      action: 'ec2:CreateImage',
      resource: 'arn:aws:ec2:*::image/*',
      isExplicit: false,
      sentence: 'No.',
    } as const;
    const text = render({}, { permission });
    assert.match(text, /Missing action: `ec2:CreateImage`/);
    assert.match(text, /On this resource: `arn:aws:ec2:\*::image\/\*`/);
    assert.match(text, /No policy allows it\./);
  });
  it('says what could not be read instead of leaving it out silently', () => {
    assert.match(
      render({}, { volumes: undefined, unread: ['The volumes: EC2 refused.'] }),
      /\*\*Not known:\*\* The volumes/,
    );
  });
  it('lets no text of others take effect', () => {
    const text = render(
      {
        Name: hostile,
        Description: hostile,
        TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: hostile, Value: hostile }] }],
      },
      { instance: { ...instance, tags: { Name: hostile } }, imageOfName: null },
    );
    const outside = withoutCode(text);
    for (const mark of ['<img', '](', '$(', '\u202e', 'evil.example', '# h']) assert.ok(!outside.includes(mark), mark);
    assert.ok(!text.includes('\u202e'), 'the request as JSON spells it out');
  });
});

describe('text of others', () => {
  it('cannot leave its code span', () => {
    assert.equal(code('a`b``c'), '```a`b``c```');
    assert.equal(code('`x`'), '`` `x` ``');
    assert.equal(code('a|b'), '`a\\|b`');
    assert.equal(code(''), '*empty*');
    assert.equal(code('  '), '*blank*');
  });
  it('cannot leave its block', () => {
    assert.equal(codeBlock('json', '```'), '````json\n```\n````');
  });
  it('makes neither links nor icons in dialogs and notifications', () => {
    assert.ok(!plain(hostile).includes(']('));
    assert.ok(!plain(hostile).includes('$('));
    assert.ok(!plain(hostile).includes('\n'));
    assert.ok(!plain(hostile).includes('\u202e'));
  });
  it('is cut to a length that a line bears, never within a character', () => {
    assert.equal([...plain('😀'.repeat(1000))].length, 256);
  });
  it('makes no link, mark or formula within a sentence', () => {
    assert.doesNotMatch(prose(hostile), /[<>[\]`|*]|\$\(|https?:\/\/|evil\.example/);
  });
});

describe('the confirmation', () => {
  const confirm = (changes: object = {}, known: Partial<PlanFacts> = {}) =>
    confirmPlan(planImage({ request: { ...request, ...changes } }, { ...facts, ...known }));

  it('names account, region, instance, reboot and volumes, and the button says the reboot', () => {
    assert.deepEqual(confirm({ BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: '' }] }), {
      title: 'Create image web-2026?',
      detail: [
        'Account 123456789012, region us-east-1, profile prod',
        'Instance web-1 (i-0123456789abcdef0), running',
        'It will be rebooted.',
        'In the image: /dev/xvda, /dev/sdg',
        'Not in the image: /dev/sdf',
      ].join('\n'),
      button: 'Reboot and Create Image',
    });
  });
  it('says that it will not be rebooted, and why', () => {
    assert.equal(confirm({ NoReboot: true }).button, 'Create Image Without Reboot');
    assert.match(confirm({ NoReboot: true }).detail, /not be rebooted, because NoReboot is true/);
    assert.match(
      confirm({}, { instance: { ...instance, state: 'stopped' } }).detail,
      /not be rebooted, because it is not running/,
    );
  });
  it('promises nothing about an instance that it does not know', () => {
    assert.equal(confirm({}, { instance: undefined }).button, 'Create Image (Reboots if Running)');
  });
  it('shows an endpoint that is not AWS', () => {
    const target = { ...facts.target, endpoint: 'http://127.0.0.1:4566' };
    assert.match(confirm({}, { target }).detail, /Not AWS: the request goes to http:\/\/127\.0\.0\.1:4566/);
  });
  it('adds no line of its own for a hostile name', () => {
    const lines = confirm({ Name: hostile }, { instance: { ...instance, tags: { Name: hostile } } });
    assert.equal(lines.title.split('\n').length, 1);
    assert.equal(lines.detail.split('\n').length, 4);
  });
});

function withoutCode(markdown: string): string {
  return markdown.replace(/```json[\s\S]*?\n```/g, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}
