import assert from 'node:assert/strict';
import { configureRule } from '../../../client/src/commands/configure-rule';
import { Refusal } from '../../../client/src/refusal';
import { fakeApp } from './support/fake-app';

const uri = 'file:///requests/prod/web.ami.json';
const start = { line: 2, character: 0 };
const comment = { range: { start, end: start }, newText: '  // ami-ignore name-length\n' };

/** Takes these rows one after another, and says what was done. */
async function configured(
  picks: readonly string[],
  others: Readonly<Record<string, string>> = {},
  args: readonly unknown[] = [uri, 'name-length', 'error', comment],
) {
  const { app, asked, done } = fakeApp({ others });
  const left = [...picks];
  asked.pickWith = () => left.shift();
  await configureRule.run(app, ...args);
  return { asked, done };
}

/** The refusal of a rules file that is broken, and what was done by then. */
async function refused(others: Readonly<Record<string, string>>) {
  const { app, asked, done } = fakeApp({ others });
  asked.pickWith = rows => rows.find(row => row === 'For This Folder' || row === 'Hint');
  const refusal: unknown = await Promise.resolve(configureRule.run(app, uri, 'name-length')).catch(
    (error: unknown) => error,
  );
  assert.ok(refusal instanceof Refusal);
  return { refusal, done };
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
    const { refusal, done } = await refused({ 'file:///requests/.ami-rules.json': '<<<' });
    assert.equal(refusal.message, 'requests/.ami-rules.json is not a valid rules file. Fix the file, then try again.');
    assert.deepEqual([done, refusal.offers.map(({ title }) => title)], [[], ['Open File']]);
    await refusal.offers[0]?.run();
    assert.deepEqual(done, ['show file:///requests/.ami-rules.json']);
  });

  it('sets the user setting, and says so where a rules file wins over it', async () => {
    assert.deepEqual((await configured(['Everywhere', 'Off'])).done, ['set name-length off']);
    const { asked, done } = await configured(['Everywhere', 'Off'], {
      'file:///requests/.ami-rules.json': '{ "rules": { "name-length": "error" } }',
    });
    assert.deepEqual(done, ['set name-length off']);
    assert.match(asked.messages[0]?.text ?? '', /requests\/\.ami-rules\.json also sets name-length/);
    await asked.messages[0]?.offers?.[0]?.run();
    assert.equal(done.at(-1), 'show file:///requests/.ami-rules.json');
  });

  it('says nothing of a rules file that has no word of the rule', async () => {
    const { asked } = await configured(['Everywhere', 'Off'], {
      'file:///requests/.ami-rules.json': '{ "rules": { "name-length-of-tags": "error" } }',
    });
    assert.deepEqual(asked.messages, []);
  });

  it('writes the comment that it was given', async () => {
    const { done } = await configured(['Ignore Here with a Comment']);
    assert.deepEqual(done, [`replace ${uri} 2:0   // ami-ignore name-length\n`]);
  });

  it('knows no folder of a request that is not saved', async () => {
    for (const unsaved of ['untitled:Untitled-1', 'untitled:/requests/web.ami.json', 'git:web.ami.json']) {
      const { asked } = await configured([], { 'file:///requests/.ami-rules.json': '{}' }, [
        unsaved,
        'name-length',
        'error',
        comment,
      ]);
      assert.deepEqual(asked.lists[0]?.rows, ['Everywhere', 'Ignore Here with a Comment'], unsaved);
    }
  });

  it('names the rules file beside its rows, and how the rule is reported now', async () => {
    const { asked } = await configured(['For This File']);
    const file = 'requests/prod/.ami-rules.json';
    assert.deepEqual(asked.notes[0], [file, file, 'User settings', 'The AWS CLI cannot read comments']);
    assert.deepEqual(asked.notes[1], ['Current', '', '', '', '']);
    assert.deepEqual(asked.current, [undefined, 'Error']);
  });

  it('offers a comment only where it was given one', async () => {
    const range = comment.range;
    for (const other of [undefined, null, 7, 'x', {}, { newText: 'x' }, { range }, { range, newText: 7 }]) {
      const { asked } = await configured([], {}, [uri, 'name-length', 'error', other]);
      assert.equal(asked.lists[0]?.rows.length, 3, JSON.stringify(other));
    }
  });

  it('finds the rules file of a file system without an authority, and of another computer', async () => {
    for (const root of ['memfs:', 'vscode-remote://ssh-remote+build', 'file://']) {
      const others = { [`${root}/.ami-rules.json`]: '{}' };
      const args = [`${root}/requests/prod/web.ami.json`, 'name-length'];
      const { done } = await configured(['For This Folder', 'Off'], others, args);
      assert.deepEqual(done, [`write ${root}/.ami-rules.json\n{}+name-length=off requests/prod/**`]);
    }
  });

  it('asks nothing when it is called with something else', async () => {
    for (const args of [[], [undefined, 'name-length'], [7, 'name-length'], [uri], [uri, 7]]) {
      const { asked, done } = await configured(['Everywhere', 'Off'], {}, args);
      assert.deepEqual([asked.lists, done], [[], []], JSON.stringify(args));
    }
  });

  it('changes nothing when the person presses Escape', async () => {
    assert.deepEqual((await configured([])).done, []);
    assert.deepEqual((await configured(['For This File'])).done, []);
  });
});
