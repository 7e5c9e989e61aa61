import assert from 'node:assert/strict';
import { confirmPlan } from '../../../client/src/plan/confirmation';
import { buildPlan } from '../../../client/src/plan/plan';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { facts, instance, request } from './support/account';

const hostile = '<img src=x onerror=alert(1)> [a](https://evil.example) $(flame) |`b`| ![](x) \u202ecod.exe\n# h';

const noShares = { nameOf: () => undefined, sharedBefore: new Set<string>() };

describe('the confirmation', () => {
  const confirm = (changes: object = {}, known: Partial<PlanFacts> = {}) =>
    confirmPlan(buildPlan({ request: { ...request, ...changes } }, { ...facts, ...known }), noShares);

  it('names account, region, instance, reboot and volumes, and the button says the reboot', () => {
    assert.deepEqual(confirm({ BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: '' }] }), {
      title: 'Create image web-2026?',
      detail: [
        'Account 123456789012, region us-east-1, profile prod',
        'Instance web-1 (i-0123456789abcdef0), running',
        'The instance reboots.',
        'Included: /dev/xvda, /dev/sdg',
        'Excluded: /dev/sdf',
      ].join('\n'),
      button: 'Reboot and Create Image',
    });
  });
  it('says what is not known: the account, the instance, its name', () => {
    const line = (at: number, known: Partial<PlanFacts>, changes: object = {}) =>
      confirm(changes, known).detail.split('\n')[at];
    const { account: _account, ...nowhere } = facts.target;
    assert.equal(line(0, { target: nowhere }), 'Unknown account, region us-east-1, profile prod');
    assert.equal(line(1, { instance: { ...instance, tags: {} } }), 'Instance i-0123456789abcdef0, running');
    assert.equal(line(1, { instance: undefined }), 'Instance i-0123456789abcdef0, state unknown');
    assert.equal(line(1, { instance: null }), 'Instance i-0123456789abcdef0 does not exist');
    assert.equal(line(1, {}, { InstanceId: undefined }), 'No instance');
  });
  it('says that the instance reboots: under a condition where its state is not known, and what may replace it', () => {
    const line = (known: Partial<PlanFacts>) => confirm({}, known).detail.split('\n')[2];
    assert.equal(line({ instance: undefined }), 'The instance reboots if it is running.');
    assert.equal(
      line({ instance: { ...instance, tags: { 'aws:autoscaling:groupName': 'web' } } }),
      'The instance reboots. Its Auto Scaling group web might replace it.',
    );
  });
  it('has no line for volumes of which there are none, and none for a device that the request only left out', () => {
    const { detail } = confirm(
      { BlockDeviceMappings: [{ DeviceName: '/dev/sdz', NoDevice: '' }] },
      { instance: { ...instance, devices: [] } },
    );
    assert.doesNotMatch(detail, /Included|Excluded/);
  });
  it('warns of what a person would regret, and not again of what stops the image', () => {
    const plan = buildPlan({ request, errors: [{ message: 'E.' }], warnings: [{ message: 'W.' }] }, facts);
    const lines = confirmPlan(plan, noShares).detail.split('\n');
    assert.deepEqual(lines.slice(4), ['Warning: W.']);
  });
  it('cuts a long list to a line, and says how many more there are, but never below one', () => {
    const tagged = (values: readonly string[]) => {
      const Tags = values.map((Value, at) => ({ Key: `k${at}`, Value }));
      const lines = confirm({ TagSpecifications: [{ ResourceType: 'image', Tags }] }).detail.split('\n');
      return lines.find(line => line.startsWith('Tags of the image: '))?.slice('Tags of the image: '.length);
    };
    const short = 'y'.repeat(50);
    assert.equal(tagged([short, short]), `k0=${short}, k1=${short}`);
    assert.equal(tagged(Array(5).fill(short)), `k0=${short}, k1=${short} and 3 more (see the plan)`);
    assert.match(tagged(['z'.repeat(500), short]) ?? '', /^k0=z+…? and 1 more \(see the plan\)$|^k0=z+…, k1=y+$/);
  });
  it('says that it will not be rebooted, and why', () => {
    assert.equal(confirm({ NoReboot: true }).button, 'Create Image Without Reboot');
    assert.match(confirm({ NoReboot: true }).detail, /does not reboot, because NoReboot is true/);
    assert.match(
      confirm({}, { instance: { ...instance, state: 'stopped' } }).detail,
      /does not reboot, because it is not running/,
    );
  });
  it('promises nothing about an instance that it does not know', () => {
    assert.equal(confirm({}, { instance: undefined }).button, 'Create Image (Reboots If Running)');
  });
  it('shows an endpoint that is not AWS', () => {
    const target = { ...facts.target, endpoint: 'http://127.0.0.1:4566' };
    assert.match(
      confirm({}, { target }).detail,
      /The request is sent to http:\/\/127\.0\.0\.1:4566, which is not AWS\./,
    );
  });
  it('says that a connection to another computer is not encrypted', () => {
    const at = (endpoint: string) => confirm({}, { target: { ...facts.target, endpoint } }).detail;
    assert.match(at('http://ec2.example:4566'), /The connection is not encrypted/);
    assert.doesNotMatch(at('https://ec2.example'), /not encrypted/);
    assert.match(at('HTTP://ec2.example'), /not encrypted/);
    assert.match(at('http://ec2.example/http://localhost/'), /not encrypted/);
    assert.match(at('http://localhost.example'), /not encrypted/);
    assert.match(at('http://127.0.0.1.example:4566'), /not encrypted/);
    for (const own of ['http://127.0.0.1:4566', 'http://localhost:4566', 'http://LOCALHOST', 'http://[::1]:4566']) {
      assert.doesNotMatch(at(own), /not encrypted/);
    }
    assert.doesNotMatch(at('https://ec2.example/http:'), /not encrypted/);
  });
  it('names the tags, once where image and snapshots have the same', () => {
    const tags = (ResourceType: string, Value: string) => ({ ResourceType, Tags: [{ Key: 'Name', Value }] });
    const of = (snapshots: string) =>
      confirm({ TagSpecifications: [tags('image', 'web'), tags('snapshot', snapshots)] }).detail.split('\n');
    assert.ok(of('web').includes('Tags: Name=web'));
    assert.ok(of('disk').includes('Tags of the image: Name=web'));
    assert.ok(of('disk').includes('Tags of the snapshots: Name=disk'));
  });
  it('names each environment variable whose value is sent, with the value', () => {
    const environment = { BUILD: '42', DATABASE_URL: 'postgres://app:hunter2@db' };
    const { detail } = confirmPlan(buildPlan({ request, environment }, facts), noShares);
    assert.match(detail, /From environment variables: BUILD=42, DATABASE_URL=postgres:\/\/app:hunter2@db/);
  });
  it('stays within a dozen lines, and says how much more there is', () => {
    const warnings = Array.from({ length: 40 }, (_, at) => ({ message: `Warning ${at}.` }));
    const environment = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`NAME_${at}`, 'x'.repeat(200)]));
    const Tags = Array.from({ length: 50 }, (_, at) => ({ Key: `k${at}`, Value: 'y'.repeat(256) }));
    const changes = { TagSpecifications: [{ ResourceType: 'image', Tags }] };
    const plan = buildPlan({ request: { ...request, ...changes }, warnings, environment }, facts);
    const lines = confirmPlan(plan, noShares).detail.split('\n');
    assert.equal(lines.length, 12);
    assert.match(lines.at(-1) ?? '', /^35 more warnings\. See the plan\.$/);
    assert.ok(lines.every(line => line.length < 300));
  });
  it('says what follows and who gets access, also where the tags have no room beside it', () => {
    const share = { LaunchPermission: { Add: [{ UserId: '444455556666' }] } };
    const steps = {
      uri: 'file:///web.ami-after.json',
      definitions: [
        { id: 'copy', api: 'CopyImage', input: {}, on: 'source', regions: { 'eu-west-1': {} } },
        { id: 'share', api: 'ModifyImageAttribute', input: share, on: 'all' },
        { id: 'protect', api: 'EnableImageDeregistrationProtection', input: {}, on: 'all' },
      ],
      works: [],
      problems: [],
      environment: { TEAM: 'blue' },
    } as const;
    const tags = (ResourceType: string) => ({ ResourceType, Tags: [{ Key: 'For', Value: ResourceType }] });
    const changes = {
      TagSpecifications: [tags('image'), tags('snapshot')],
      BlockDeviceMappings: [{ DeviceName: '/dev/sdf', NoDevice: '' }],
    };
    const target = { ...facts.target, endpoint: 'http://ec2.example:4566' };
    const plan = buildPlan({ request: { ...request, ...changes }, steps }, { ...facts, target });
    const lines = confirmPlan(plan, noShares).detail.split('\n');
    assert.equal(lines.length, 12);
    assert.deepEqual(lines.slice(-4), [
      'From environment variables: TEAM=blue',
      'Copied to 1 region: eu-west-1',
      'Shared with: 444455556666 (new)',
      'Afterwards: Protect from deregistration',
    ]);
  });
  it('adds no line of its own for a hostile name', () => {
    const lines = confirm({ Name: hostile }, { instance: { ...instance, tags: { Name: hostile } } });
    assert.equal(lines.title.split('\n').length, 1);
    assert.equal(lines.detail.split('\n').length, 4);
  });
});
