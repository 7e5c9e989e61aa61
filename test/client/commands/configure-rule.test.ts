import assert from 'node:assert/strict';
import { configureRule } from '../../../client/src/commands/configure-rule';
import { Refusal } from '../../../client/src/refusal';
import { fakeApp } from './support/fake-app';

const uri = 'file:///requests/prod/web.ami.json';
const start = { line: 2, character: 0 };
const comment = { range: { start, end: start }, newText: '  // ami-ignore name-length\n' };

/** Takes these rows one after another, and says what was done. */
async function configured(picks: readonly string[], others: Readonly<Record<string, string>> = {}, of = uri) {
  const { app, asked, done } = fakeApp({ others });
  const left = [...picks];
  asked.pickWith = () => left.shift();
  await configureRule.run(app, of, 'name-length', 'error', comment);
  return { asked, done };
}

describe('Configure Rule', () => {
  it('writes a rules file beside the request where there is none', async () => {
    const { asked, done } = await configured(['For This File', 'Off']);
    assert.deepEqual(done, ['write file:///requests/prod/.ami-rules.json\n+name-length=off ./web.ami.json']);
    assert.deepEqual(asked.lists[0], {
      title: 'Configure Rule name-length',
      rows: ['For This File', 'For This Folder', 'Everywhere', 'Ignore Here with a Comment'],
    });
    assert.deepEqual(asked.lists[1]?.rows, ['Error', 'Warning', 'Information', 'Hint', 'Off']);
  });

  it('adds to the nearest rules file above, which alone counts', async () => {
    const above = { 'file:///requests/.ami-rules.json': '{}', 'file:///.ami-rules.json': '{ "far": 1 }' };
    assert.deepEqual((await configured(['For This File', 'Hint'], above)).done, [
      'write file:///requests/.ami-rules.json\n{}+name-length=hint prod/web.ami.json',
    ]);
    assert.deepEqual((await configured(['For This Folder', 'Hint'], above)).done, [
      'write file:///requests/.ami-rules.json\n{}+name-length=hint prod/**',
    ]);
  });

  it('changes no file that is no rules file', async () => {
    const broken = { 'file:///requests/.ami-rules.json': '<<<' };
    await assert.rejects(
      configured(['For This Folder', 'Hint'], broken),
      (error: unknown) => error instanceof Refusal && /requests\/\.ami-rules\.json is not a valid/.test(error.message),
    );
  });

  it('sets the user setting, and says so where a rules file wins over it', async () => {
    assert.deepEqual((await configured(['Everywhere', 'Off'])).done, ['set name-length off']);
    const { asked, done } = await configured(['Everywhere', 'Off'], {
      'file:///requests/.ami-rules.json': '{ "rules": { "name-length": "error" } }',
    });
    assert.deepEqual(done, ['set name-length off']);
    assert.match(asked.messages[0]?.text ?? '', /requests\/\.ami-rules\.json also sets name-length/);
  });

  it('writes the comment that it was given', async () => {
    const { done } = await configured(['Ignore Here with a Comment']);
    assert.deepEqual(done, [`replace ${uri} 2:0   // ami-ignore name-length\n`]);
  });

  it('knows no folder of a request that is not saved', async () => {
    const { asked } = await configured([], {}, 'untitled:Untitled-1');
    assert.deepEqual(asked.lists[0]?.rows, ['Everywhere', 'Ignore Here with a Comment']);
  });

  it('changes nothing when the person presses Escape', async () => {
    assert.deepEqual((await configured([])).done, []);
    assert.deepEqual((await configured(['For This File'])).done, []);
  });
});
