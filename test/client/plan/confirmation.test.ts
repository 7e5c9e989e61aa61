import assert from 'node:assert/strict';
import { confirmPlan } from '../../../client/src/plan/confirmation';
import { planImage } from '../../../client/src/plan/plan';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { facts, instance, request } from './support/account';

const hostile = '<img src=x onerror=alert(1)> [a](https://evil.example) $(flame) |`b`| ![](x) \u202ecod.exe\n# h';

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
