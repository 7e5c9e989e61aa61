import assert from 'node:assert/strict';
import { buildPlan } from '../../../../client/src/plan/plan';
import type { PlanFacts } from '../../../../client/src/plan/plan-facts';
import { noPlanPage, planPage } from '../../../../client/src/views/pages/plan/plan-page';
import { facts, instance, request } from '../../plan/support/account';
import { pageElements, pageLines } from './page-text';

const options = {
  title: 'Plan: web.ami.json',
  language: 'en',
  actions: [
    { title: 'Create Image…', command: 'ami.createImage', arguments: ['file:///web.ami.json'] },
    { title: 'Check Permissions', command: 'ami.checkPermissions' },
  ],
  isRequestOpen: false,
  nameOf: () => undefined,
  toggleRequest: { title: '', command: 'ami.togglePageSection' },
};

describe('the plan page', () => {
  const render = (changes: object = {}, known: Partial<PlanFacts> = {}, isRequestOpen = false) =>
    planPage(buildPlan({ request: { ...request, ...changes } }, { ...facts, ...known }), { ...options, isRequestOpen });
  const lines = (...given: Parameters<typeof render>) => pageLines(render(...given));

  it('says in its first lines what is created from what, where, and what stands in the way', () => {
    assert.deepEqual(lines().slice(0, 5), [
      'Plan: web.ami.json',
      'web-2026',
      'from web-1 i-0123456789abcdef0, running, t3.medium · account 123456789012 · us-east-1 · profile prod',
      'No problems found. The instance reboots, because it is running and NoReboot is not true.',
      'Create Image… | Check Permissions',
    ]);
  });

  it('says of a name with the time of the run that it is an example', () => {
    const plan = buildPlan({ request }, facts);
    const [, name] = pageLines(planPage({ ...plan, isNameExample: true }, options));
    assert.equal(name, 'web-2026 example');
  });

  it('lists each device with a grey second line, and what there is to copy', () => {
    const left = { BlockDeviceMappings: [{ DeviceName: '/dev/sdg', NoDevice: '' }] };
    const all = lines(left);
    assert.deepEqual(all.slice(all.findIndex(line => line.startsWith('Volumes'))).slice(0, 9), [
      'Volumes 2 of 3 in the image, 108 GiB, first snapshot of 1',
      'Device | In image | Size | Type | Encrypted | Deleted with instance | Snapshot',
      '/dev/xvda root | ✓ yes | 8 GiB | gp3 | no | yes | incremental',
      '| 3,000 IOPS · 125 MiB/s',
      '/dev/sdf | ✓ yes | 100 GiB | gp3 | yes | no | first (slowest)',
      '| 3,000 IOPS · 125 MiB/s',
      '/dev/sdg | ✕ no | 20 GiB | gp2 | no | – | –',
      '| excluded by NoDevice',
      'Permission',
    ]);
  });

  it('lists what follows the image, and leads to the place of a problem in the file', () => {
    const steps = {
      uri: 'file:///c%3A/web%20app.ami-after.json',
      definitions: [
        { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } },
        { id: 'protect', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' },
        { id: 'west', api: 'EnableImageDeregistrationProtection', input: {}, on: ['eu-west-1'] },
      ],
      works: [{ step: 'copy', region: 'eu-west-1', image: { kind: 'source' } }],
      problems: [
        {
          level: 'warns',
          message: 'Look at this.',
          place: {
            uri: 'file:///base.ami-after.json',
            range: { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } },
          },
        },
      ],
      environment: {},
    } as const;
    const page = planPage(buildPlan({ request, steps }, facts), options);
    const read = pageLines(page);
    const at = read.findIndex(line => line.startsWith('After the image'));
    assert.deepEqual(read.slice(at, at + 5), [
      'After the image web app.ami-after.json',
      'Step | What happens | For',
      'copy | Copy to eu-west-1 | the image',
      'protect | Protect from deregistration | the image and its copies',
      'west | Protect from deregistration | eu-west-1',
    ]);
    assert.ok(read.some(line => /Look at this\. base\.ami-after\.json, line 5/.test(line)));
    assert.match(page, /href="command:ami\.showPlace\?%5B%22file/);
    assert.ok(!lines().some(line => line.startsWith('After the image')));
  });

  it('counts what prevents the image and gives each its own note', () => {
    const all = lines({ DryRun: true }, { instance: undefined, permission: { kind: 'refused', sentence: 'Denied.' } });
    assert.match(all[3] ?? '', /^2 problems prevent this image\. The instance reboots if it is running\./);
    assert.equal(all.filter(line => line.startsWith('Error')).length, 2);
  });

  it('shows equal tags of image and snapshots once', () => {
    const tags = (ResourceType: string, ...Tags: object[]) => ({ ResourceType, Tags });
    const all = lines({
      TagSpecifications: [
        tags('image', { Key: 'Service', Value: 'web' }, { Key: 'Empty', Value: '' }),
        tags('snapshot', { Key: 'Service', Value: 'web' }, { Key: 'Kind', Value: 'backup' }),
      ],
    });
    assert.deepEqual(all.slice(all.indexOf('Tags'), all.indexOf('Tags') + 5), [
      'Tags',
      'Key | Value | Image | Snapshots',
      'Service | web | ✓ yes | ✓ yes',
      'Empty | empty | ✓ yes | ✕ no',
      'Kind | backup | ✕ no | ✓ yes',
    ]);
    assert.ok(!lines().includes('Tags'));
  });

  it('has the request only where it is unfolded', () => {
    assert.ok(!render().includes('<pre>'));
    assert.match(lines({}, {}, true).at(-1) ?? '', /^\{ "InstanceId": "i-0123456789abcdef0", "Name": "web-2026" \}$/);
  });

  it('says that requests do not go to AWS', () => {
    const target = { ...facts.target, endpoint: 'http://127.0.0.1:4566' };
    assert.ok(lines({}, { target }).includes('Not AWSRequests go to http://127.0.0.1:4566.'));
  });

  it('tells a refused permission with its action and resource', () => {
    const permission = { kind: 'refused', action: 'ec2:CreateImage', isExplicit: true, sentence: 'Denied.' } as const;
    const all = lines({}, { permission });
    assert.deepEqual(all.slice(all.indexOf('✕ Denied.')).slice(0, 4), [
      '✕ Denied.',
      'Property | Value',
      'Missing action | ec2:CreateImage',
      'Reason | A policy explicitly denies it.',
    ]);
  });

  it('takes no markup from names, tags, devices or messages', () => {
    const hostile = `</td><script>alert(1)</script>"'><a href="command:x">$(flame) [a](command:b) \u202e\`&amp;`;
    const strange = (text: string) =>
      render(
        {
          Name: text,
          Description: text,
          BlockDeviceMappings: [{ DeviceName: text, VirtualName: text }],
          TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: text, Value: text }] }],
        },
        {
          instance: { ...instance, tags: { Name: text, 'aws:autoscaling:groupName': text } },
          target: { profile: text, region: text, account: text, accountName: text, endpoint: text },
          permission: { kind: 'undecided', code: text, sentence: text },
          unread: [text],
        },
        true,
      );
    assert.deepEqual(pageElements(strange(hostile)), pageElements(strange('harmless')));
    assert.ok(!strange(hostile).includes('\u202e'));
  });

  it('says why there is no plan, and what to do', () => {
    const page = noPlanPage('Could not reach EC2.', {
      ...options,
      actions: [{ title: 'Retry', command: 'ami.planImage' }],
    });
    assert.deepEqual(pageLines(page).slice(1), ['No plan yet', 'Could not reach EC2.', 'Retry']);
  });
});
