import assert from 'node:assert/strict';
import type { RequestText } from '../../../client/src/asking/editor';
import { findRequest, type RequestDocuments } from '../../../client/src/requests/find-request';
import { documentOf, fileUri } from '../commands/support/documents';
import { fakeApp } from '../commands/support/fake-app';

const [one, two] = [documentOf('{}', 'one.ami.json'), documentOf('{}', 'two.ami.json')];

describe('The request that a command is about', () => {
  const find = async (given: Partial<RequestDocuments> = {}, place?: unknown, pick?: string) => {
    const { app, asked, done } = fakeApp();
    asked.pickWith = () => pick;
    const documents: RequestDocuments = {
      uriOf: () => undefined,
      open: async uri => documentOf('{}', uri.path.split('/').at(-1)),
      active: () => undefined,
      activeSteps: () => undefined,
      visible: () => [],
      all: () => [],
      files: async () => [],
      ...given,
    };
    const found = await findRequest({ ...app, documents }, place);
    return { found: nameOf(found), lists: asked.lists, done };
  };

  it('is the one that a menu or a row passed, whatever is being edited', async () => {
    const uriOf = (place: unknown) => (place === 'three' ? fileUri('/requests/three.ami.json') : undefined);
    const { found, lists } = await find({ uriOf, active: () => one }, 'three');
    assert.deepEqual([found, lists], ['three.ami.json', []]);
  });

  it('is the one being edited, else the only one on the screen', async () => {
    assert.equal((await find({ active: () => one, visible: () => [two] })).found, 'one.ami.json');
    assert.equal((await find({ visible: () => [two] })).found, 'two.ami.json');
  });

  it('is asked for where two are on the screen, or none', async () => {
    for (const visible of [[one, two], []]) {
      const { found, lists } = await find({ visible: () => visible });
      assert.deepEqual([found, lists.length], [undefined, 1]);
    }
  });

  it('is picked from what is open and what is in the workspace, each once', async () => {
    const files = async () => [one.uri, fileUri('/requests/deep/three.ami.json')];
    const { found, lists } = await find({ all: () => [two, one], files }, undefined, 'requests/deep/three.ami.json');
    assert.deepEqual(lists[0]?.rows, [
      'requests/two.ami.json',
      'requests/one.ami.json',
      'requests/deep/three.ami.json',
      'New Request…',
    ]);
    assert.equal(found, 'three.ami.json');
  });

  it('may be a new one, which has to be written first', async () => {
    assert.deepEqual(await find({}, undefined, 'New Request…').then(({ found, done }) => [found, done]), [
      undefined,
      ['run ami.newRequest'],
    ]);
    assert.deepEqual((await find()).done, []);
  });
});

function nameOf(document: RequestText | undefined): string | undefined {
  return document?.uri.path.split('/').at(-1);
}
