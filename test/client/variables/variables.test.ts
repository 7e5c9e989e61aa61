import assert from 'node:assert/strict';
import { allowedEnvironment, namesToAllow, withoutAws } from '../../../client/src/variables/environment';
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
});

describe('environment variables', () => {
  const environment = {
    BUILD: '42',
    DATABASE_URL: 'postgres://app:hunter2@db',
    AWS_SESSION_TOKEN: 'hunter3',
    EMPTY: '',
  };

  it('are given out by name, as far as the person has allowed them', () => {
    assert.deepEqual(allowedEnvironment(environment, ['BUILD', 'MISSING']), { BUILD: '42' });
    assert.deepEqual(allowedEnvironment(environment, []), {});
  });

  it("are never those of AWS's tools, even where a person has allowed one", () => {
    assert.deepEqual(allowedEnvironment(environment, ['AWS_SESSION_TOKEN', 'aws_session_token']), {});
    assert.deepEqual(namesToAllow('${env:AWS_SESSION_TOKEN}', environment, []), []);
  });

  it('are asked for once, where they have a value', () => {
    const text = '"${env:BUILD} ${env:BUILD} ${env:DATABASE_URL} ${env:EMPTY} ${env:MISSING}"';
    assert.deepEqual(namesToAllow(text, environment, ['BUILD']), ['DATABASE_URL']);
    assert.deepEqual(namesToAllow(text, environment, ['BUILD', 'DATABASE_URL']), []);
  });

  it('are none of the members that every object has', () => {
    const text = '"${env:constructor} ${env:toString} ${env:__proto__} ${env:hasOwnProperty}"';
    const members = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    assert.deepEqual(namesToAllow(text, environment, []), []);
    assert.deepEqual(allowedEnvironment(environment, members), {});
    const values = variableValues(text, { now: new Date(0), user: '', environment });
    assert.deepEqual(Object.keys(values).sort(), ['date', 'time', 'timestamp']);
  });

  it('go to other programs without those of AWS', () => {
    assert.deepEqual(withoutAws({ PATH: '/bin', AWS_SECRET_ACCESS_KEY: 'x', aws_profile: 'y' }), { PATH: '/bin' });
  });
});
