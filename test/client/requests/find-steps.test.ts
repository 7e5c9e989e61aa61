import assert from 'node:assert/strict';
import { findSteps } from '../../../client/src/requests/find-steps';
import { documentOf, fileUri } from '../commands/support/documents';

describe('The file of steps that a command is about', () => {
  const open = documentOf('{}', 'open.ami-after.json');
  const documents = {
    uriOf: (place: unknown) => (typeof place === 'string' ? fileUri(place) : undefined),
    open: async (uri: { readonly path: string }) => documentOf('{}', uri.path.split('/').at(-1)),
    activeSteps: () => open,
  };

  it('is the one that a menu passed, else the one being edited', async () => {
    assert.equal(
      (await findSteps(documents, '/requests/web.ami-after.json'))?.uri.path,
      '/requests/web.ami-after.json',
    );
    assert.equal(await findSteps(documents, undefined), open);
  });

  it('is none where a request was passed, whatever is being edited', async () => {
    assert.equal(await findSteps(documents, '/requests/web.ami.json'), undefined);
  });

  it('is none where something else is being edited', async () => {
    assert.equal(await findSteps({ ...documents, activeSteps: () => undefined }, undefined), undefined);
  });
});
