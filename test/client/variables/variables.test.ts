import assert from 'node:assert/strict';
import { variableValues } from '../../../client/src/variables/variables';

describe('variableValues', () => {
  const sources = { now: new Date('2026-11-23T18:42:05.123Z'), user: 'ada', environment: {} };

  it('gives UTC times without a colon, which no AMI name may hold', () => {
    const { date, time, timestamp } = variableValues('', sources);
    assert.deepEqual({ date, time, timestamp }, { date: '2026-11-23', time: '18-42-05', timestamp: '20261123T184205' });
  });

  it('leaves out what is not known, so that the run can say so', () => {
    const values = variableValues('', { ...sources, user: '', instanceId: 'i-1234567890abcdef0' });
    assert.equal(values.instanceId, 'i-1234567890abcdef0');
    for (const name of ['user', 'instanceName', 'gitCommit', 'gitBranch']) assert.ok(!(name in values), name);
  });

  it('reads only those environment variables that the text names', () => {
    const environment = { BUILD: '42', OTHER: 'x' };
    const values = variableValues('"${env:BUILD} ${env:MISSING}"', { ...sources, environment });
    assert.equal(values['env:BUILD'], '42');
    assert.deepEqual(
      Object.keys(values).filter(name => name.startsWith('env:')),
      ['env:BUILD'],
    );
  });

  it('never gives out what holds a secret, even when the text asks for it', () => {
    const names = ['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_ACCESS_KEY_ID', 'GITHUB_TOKEN', 'DB_PASSWORD'];
    const text = names.map(name => `\${env:${name}}`).join(' ');
    const environment = Object.fromEntries(names.map(name => [name, 'hunter2']));
    assert.ok(!JSON.stringify(variableValues(text, { ...sources, environment })).includes('hunter2'));
  });
});
