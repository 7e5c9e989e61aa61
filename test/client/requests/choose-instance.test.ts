import assert from 'node:assert/strict';
import { chooseInstance } from '../../../client/src/requests/choose-instance';
import type { TargetState } from '../../../client/src/target/resolve-target';
import { fileUri } from '../commands/support/documents';
import { fakeApp, profile } from '../commands/support/fake-app';
import { instance } from '../ec2/support/fake-ec2';

const target = { profile, region: 'us-east-1' };
const uri = fileUri('/requests/web.ami.json');

describe('The instance that a run is about', () => {
  interface Given {
    readonly named?: string;
    readonly selected?: string;
    readonly selectedName?: string;
    /** Name tags that the account is known to have, by id. */
    readonly names?: Readonly<Record<string, string>>;
    readonly answer?: string;
  }
  const choose = async ({ named, selected, selectedName, names = {}, answer }: Given) => {
    const state: TargetState = { kind: 'ready', target, instanceId: selected, instanceName: selectedName };
    const items = Object.entries(names).map(([id, Name]) => instance(id, { tags: { Name } }));
    const { app, asked, done } = fakeApp({ state, ec2: { instances: async () => ({ items }) } });
    if (items.length > 0) await app.facts.of(target).instances.read('all');
    asked.confirmWith = ({ answers }) => answers.find(({ title }) => title === answer)?.title;
    asked.pickWith = rows => rows.find(row => row === answer);
    const chosen = await chooseInstance(app, target, named, uri);
    return { chosen, question: asked.questions[0], lists: asked.lists, done };
  };

  it('is the one that the text names, where no other is selected', async () => {
    for (const selected of [undefined, 'i-1']) {
      const { chosen, question } = await choose({ named: 'i-1', selected });
      assert.deepEqual([chosen, question], ['i-1', undefined]);
    }
  });

  it('is the selected one where the text names none', async () => {
    for (const named of [undefined, '']) assert.equal((await choose({ named, selected: 'i-2' })).chosen, 'i-2');
  });

  it('is picked where there is neither, and selected for the next time', async () => {
    const { chosen, done } = await choose({ names: { 'i-3': 'db' }, answer: 'db' });
    assert.deepEqual([chosen, done], ['i-3', ['select instance i-3']]);
    const cancelled = await choose({ names: { 'i-3': 'db' } });
    assert.deepEqual([cancelled.chosen, cancelled.done, cancelled.lists.length], [undefined, [], 1]);
  });

  it('is the person’s to say where the text names one and another is selected', async () => {
    const names = { 'i-1': 'web', 'i-2': 'db' };
    const { question } = await choose({ named: 'i-1', selected: 'i-2', names });
    assert.equal(
      question?.title,
      'The request specifies web (i-1), but db (i-2) is selected. Which instance do you want to use?',
    );
    assert.deepEqual(
      question.answers.map(({ title }) => title),
      ['Use web', 'Use db'],
    );
    assert.equal((await choose({ named: 'i-1', selected: 'i-2', names, answer: 'Use web' })).chosen, 'i-1');
    assert.equal((await choose({ named: 'i-1', selected: 'i-2', names, answer: 'Use db' })).chosen, 'i-2');
    assert.equal((await choose({ named: 'i-1', selected: 'i-2', names })).chosen, undefined);
  });

  it('is called by its id on the buttons where names do not tell the two apart', async () => {
    const unclear: readonly Given[] = [
      { names: { 'i-1': 'web', 'i-2': 'web' } },
      { names: { 'i-1': 'web' } },
      { selectedName: 'db' },
      {},
    ];
    for (const given of unclear) {
      const { question } = await choose({ named: 'i-1', selected: 'i-2', ...given });
      assert.deepEqual(
        question?.answers.map(({ title }) => title),
        ['Use i-1', 'Use i-2'],
      );
    }
  });

  it('is not asked about while the text has a variable in its place', async () => {
    const { chosen, question } = await choose({ named: '${env:INSTANCE}', selected: 'i-2' });
    assert.deepEqual([chosen, question], ['${env:INSTANCE}', undefined]);
  });
});
