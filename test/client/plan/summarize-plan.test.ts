import assert from 'node:assert/strict';
import { buildPlan } from '../../../client/src/plan/plan';
import type { PlanFacts } from '../../../client/src/plan/plan-facts';
import { summarizePlan } from '../../../client/src/plan/summarize-plan';
import { facts, request } from './support/account';

describe('what a run keeps of its plan', () => {
  const summarize = (changes: object = {}, known: Partial<PlanFacts> = {}) =>
    summarizePlan(buildPlan({ request: { ...request, ...changes } }, { ...facts, ...known }));

  it('is which devices are in the image, and which volumes they are', () => {
    const left = { BlockDeviceMappings: [{ DeviceName: '/dev/sdg', NoDevice: '' }] };
    assert.deepEqual(summarize(left), {
      reboot: 'reboots',
      instanceState: 'running',
      devicesIn: ['/dev/xvda', '/dev/sdf'],
      devicesOut: ['/dev/sdg'],
      firstSnapshots: ['/dev/sdf'],
      deviceNames: { 'vol-root': '/dev/xvda', 'vol-data': '/dev/sdf', 'vol-logs': '/dev/sdg' },
    });
  });

  it('counts a volume that is added as in the image, and has no volume of the instance for it', () => {
    const added = { BlockDeviceMappings: [{ DeviceName: '/dev/sdz', Ebs: { VolumeSize: 8 } }] };
    const { devicesIn, deviceNames, devicesOut } = summarize(added);
    assert.ok(devicesIn.includes('/dev/sdz'));
    assert.deepEqual([Object.values(deviceNames ?? {}).includes('/dev/sdz'), devicesOut], [false, []]);
  });

  it('says no state of an instance that was not read, and how it reboots then', () => {
    const { instanceState, reboot, devicesIn } = summarize({}, { instance: undefined });
    assert.deepEqual([instanceState, reboot, devicesIn], [undefined, 'reboots-if-running', []]);
    assert.equal(summarize({ NoReboot: true }).reboot, 'stays-up');
  });
});
