import assert from 'node:assert/strict';
import { instanceLabel, instanceNameIn } from '../../../client/src/target/instance-name';
import type { TargetState } from '../../../client/src/target/resolve-target';
import { fakeEc2, instance } from '../ec2/support/fake-ec2';
import { factsOver } from '../facts/support/facts-under-test';

describe('the name of an instance', () => {
  const selectedId = instance('i-0123456789abcdef0').id;

  it('is the one it had when it was selected, until the account is read', async () => {
    const renamed = { ...instance('i-0123456789abcdef0'), tags: { Name: 'web-renamed' } };
    const test = factsOver(fakeEc2({ instances: async () => ({ items: [renamed] }) }));
    const state: TargetState = {
      kind: 'ready',
      target: test.target,
      instanceId: selectedId,
      instanceName: 'web-as-selected',
    };
    assert.equal(instanceNameIn(test.facts, state, selectedId), 'web-as-selected');
    assert.equal(instanceNameIn(test.facts, state, 'i-other'), undefined, 'which is of that instance only');
    assert.deepEqual(test.calls, [], 'and nobody is asked');
    await test.facts.of(test.target).instances.read('first');
    assert.equal(instanceNameIn(test.facts, state, selectedId), 'web-renamed');
  });

  it('is unknown without a target', () => {
    const test = factsOver(fakeEc2());
    assert.equal(instanceNameIn(test.facts, { kind: 'no-profile' }, selectedId), undefined);
  });

  it('stands before the id, which stands alone without one', () => {
    assert.equal(instanceLabel('web-1', 'i-1'), 'web-1 (i-1)');
    assert.equal(instanceLabel(undefined, 'i-1'), 'i-1');
  });
});
