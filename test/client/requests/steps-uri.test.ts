import assert from 'node:assert/strict';
import { requestUriOf, stepsUriOf } from '../../../client/src/requests/steps-uri';
import { fileUri } from '../commands/support/documents';

describe('The file of steps beside a request', () => {
  const unsaved = (path: string) => Object.assign(fileUri(path), { scheme: 'untitled' });

  it('has the name of the request, and leads back to it', () => {
    assert.equal(stepsUriOf(fileUri('/requests/web.ami.json'))?.path, '/requests/web.ami-after.json');
    assert.equal(requestUriOf(fileUri('/requests/web.ami-after.json'))?.path, '/requests/web.ami.json');
  });

  it('is none for a text that is in no file yet, and for a file of another name', () => {
    for (const uri of [unsaved('/requests/web.ami.json'), fileUri('/web.json'), fileUri('/web.ami-after.json')]) {
      assert.equal(stepsUriOf(uri), undefined, uri.path);
    }
    for (const uri of [unsaved('/requests/web.ami-after.json'), fileUri('/web.json'), fileUri('/web.ami.json')]) {
      assert.equal(requestUriOf(uri), undefined, uri.path);
    }
  });
});
