import assert from 'node:assert/strict';
import { RequestEnvironment } from '../../../client/src/requests/request-environment';
import { Asked } from '../commands/support/asked';

const environment = { TEAM: 'blue', STAGE: 'test', EMPTY: '', AWS_SECRET_ACCESS_KEY: 'secret' };

/** A window in which these names are allowed, and a person who answers questions. */
function scene({ isTrusted = true, allowed = [] }: { isTrusted?: boolean; allowed?: readonly string[] } = {}) {
  let names = allowed;
  const asked = new Asked();
  const ofWindow = new RequestEnvironment({
    environment,
    isTrusted: () => isTrusted,
    allowed: () => names,
    allow: async next => {
      names = next;
    },
  });
  return { ofWindow, asked, names: () => names };
}

describe('The environment variables of requests', () => {
  it('are those that the person has allowed, and none in Restricted Mode', () => {
    assert.deepEqual(scene().ofWindow.values(), {});
    assert.deepEqual(scene({ allowed: ['TEAM', 'GONE'] }).ofWindow.values(), { TEAM: 'blue' });
    assert.deepEqual(scene({ allowed: ['TEAM'], isTrusted: false }).ofWindow.values(), {});
  });

  it('are never those of AWS, even where they are allowed or asked for', async () => {
    const { ofWindow, asked } = scene({ allowed: ['AWS_SECRET_ACCESS_KEY'] });
    assert.deepEqual(ofWindow.values(), {});
    await ofWindow.askFor('${env:AWS_SECRET_ACCESS_KEY}', asked);
    assert.deepEqual(asked.questions, []);
  });

  it('are asked for once each, with the value in view, and kept beside those that were allowed', async () => {
    const { ofWindow, asked, names } = scene({ allowed: ['USER'] });
    asked.confirmWith = () => 'Allow';
    await ofWindow.askFor('${env:TEAM} ${env:STAGE} ${env:TEAM} ${env:EMPTY} ${env:GONE}', asked);
    assert.deepEqual(
      asked.questions.map(({ title }) => title),
      ['TEAM', 'STAGE'].map(name => `Allow requests to use the environment variable ${name}?`),
    );
    assert.match(asked.questions[0]?.detail ?? '', /^Current value: blue$/m);
    assert.deepEqual(names(), ['USER', 'TEAM', 'STAGE']);
    await ofWindow.askFor('${env:TEAM}', asked);
    assert.equal(asked.questions.length, 2);
  });

  it('stay without a value after Escape, and the next one is asked for all the same', async () => {
    const { ofWindow, asked, names } = scene();
    asked.confirmWith = ({ title }) => (title.includes('STAGE') ? 'Allow' : undefined);
    await ofWindow.askFor('${env:TEAM} ${env:STAGE}', asked);
    assert.deepEqual(names(), ['STAGE']);
    assert.deepEqual(ofWindow.values(), { STAGE: 'test' });
  });

  it('are not asked for in Restricted Mode', async () => {
    const { ofWindow, asked } = scene({ isTrusted: false });
    await ofWindow.askFor('${env:TEAM}', asked);
    assert.deepEqual(asked.questions, []);
  });
});
