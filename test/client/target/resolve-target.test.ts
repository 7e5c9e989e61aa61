import assert from 'node:assert/strict';
import type { Profile } from '../../../client/src/ec2/profile';
import { resolveTarget, type TargetInputs } from '../../../client/src/target/resolve-target';
import { sandboxProfile } from '../../../client/src/target/sandbox-profile';

describe('resolveTarget', () => {
  it('takes what the person chose before the settings, the environment and the default profile', () => {
    const inputs = {
      ...nothing,
      profiles: [profile('default'), profile('env'), profile('folder'), profile('chosen'), sandboxProfile],
      environment: { AWS_PROFILE: 'env' },
      settings: { profile: 'folder', region: '' },
      selection: { profile: 'chosen' },
    };
    assert.equal(targetOf(inputs), 'chosen us-east-1');
    assert.equal(targetOf({ ...inputs, selection: {} }), 'folder us-east-1');
    assert.equal(targetOf({ ...inputs, selection: {}, settings: empty }), 'env us-east-1');
    assert.equal(targetOf({ ...inputs, selection: {}, settings: empty, environment: {} }), 'default us-east-1');
  });

  it('takes the region that was chosen for this profile, then the setting, the profile and the environment', () => {
    const inputs = {
      ...nothing,
      profiles: [profile('a', 'eu-west-1'), profile('b', 'eu-west-2')],
      settings: { profile: '', region: 'eu-west-3' },
      environment: { AWS_REGION: 'eu-west-4' },
      selection: { profile: 'a', region: 'eu-west-5' },
    };
    assert.equal(targetOf(inputs), 'a eu-west-5');
    assert.equal(targetOf({ ...inputs, selection: { profile: 'b' } }), 'b eu-west-3');
    assert.equal(targetOf({ ...inputs, selection: { profile: 'b' }, settings: empty }), 'b eu-west-2');
  });

  it('keeps a chosen region when the profile comes from the settings', () => {
    const settings = { profile: 'a', region: '' };
    const inputs = { ...nothing, profiles: [profile('a', 'eu-west-1')], settings, selection: { region: 'us-west-2' } };
    assert.equal(targetOf(inputs), 'a us-west-2');
  });

  it('keeps what the chosen instance was called', () => {
    const selection = { instanceId: 'i-0123456789abcdef0', instanceName: 'web-1' };
    const state = resolveTarget({ ...nothing, profiles: [profile('default')], selection });
    assert.ok(state.kind === 'ready');
    assert.deepEqual([state.instanceId, state.instanceName], ['i-0123456789abcdef0', 'web-1']);
  });

  it('is nothing at all in a workspace that is not trusted', () => {
    const inputs = { ...nothing, trusted: false, profiles: [profile('default')] };
    assert.deepEqual(resolveTarget(inputs), { kind: 'untrusted' });
  });

  it('says which one thing is missing', () => {
    assert.deepEqual(resolveTarget({ ...nothing, profiles: [sandboxProfile] }), { kind: 'no-credentials' });
    assert.deepEqual(resolveTarget({ ...nothing, profiles: [profile('work'), sandboxProfile] }), {
      kind: 'no-profile',
    });
    const unknown = { ...nothing, settings: { profile: 'gone', region: '' } };
    assert.deepEqual(resolveTarget(unknown), { kind: 'unknown-profile', name: 'gone' });
    const regionless: Profile = { name: 'default', kind: 'sso' };
    assert.deepEqual(resolveTarget({ ...nothing, profiles: [regionless] }), { kind: 'no-region', profile: regionless });
  });

  it('never chooses a default profile that holds nothing to sign in with, nor the sandbox', () => {
    const hollow: Profile = { name: 'default', kind: 'empty', region: 'us-east-1' };
    assert.deepEqual(resolveTarget({ ...nothing, profiles: [hollow, sandboxProfile] }), { kind: 'no-profile' });
  });
});

const empty = { profile: '', region: '' };
const nothing: TargetInputs = { trusted: true, selection: {}, settings: empty, environment: {}, profiles: [] };

function profile(name: string, region = 'us-east-1'): Profile {
  return { name, kind: 'static', region };
}

function targetOf(inputs: TargetInputs): string {
  const state = resolveTarget(inputs);
  return state.kind === 'ready' ? `${state.target.profile.name} ${state.target.region}` : state.kind;
}
