import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { uriIn } from '../../../client/src/requests/uri-in';
import { type OpenDocument, WindowDocuments } from '../../../client/src/requests/window-documents';
import { documentOf, fileUri } from '../commands/support/documents';

const document = (name: string, languageId: string): OpenDocument => ({ ...documentOf('{}', name), languageId });
const web = document('web.ami.json', 'ami-request');
const steps = document('web.ami-after.json', 'ami-after');
const notes = document('notes.json', 'json');

describe('The requests that a window knows of', () => {
  const documents = (active: OpenDocument | undefined, visible: readonly OpenDocument[] = []) =>
    new WindowDocuments(
      {
        window: {
          activeTextEditor: active === undefined ? undefined : { document: active },
          visibleTextEditors: visible.map(each => ({ document: each })),
        },
        workspace: { textDocuments: [notes, steps, web], openTextDocument: async uri => ({ ...web, uri }) },
      },
      { uriOf: () => undefined, files: async () => [] },
    );

  it('are the one that is edited, and the file of steps, each by its language', () => {
    assert.deepEqual([documents(web).active(), documents(web).activeSteps()], [web, undefined]);
    assert.deepEqual([documents(steps).active(), documents(steps).activeSteps()], [undefined, steps]);
    for (const other of [notes, undefined]) {
      assert.deepEqual([documents(other).active(), documents(other).activeSteps()], [undefined, undefined]);
    }
  });

  it('are those on the screen, those that are open, and whatever can be opened', async () => {
    assert.deepEqual(documents(undefined, [notes, web, steps]).visible(), [web]);
    assert.deepEqual(documents(undefined).all(), [web]);
    assert.equal((await documents(undefined).open(fileUri('/other.ami.json'))).uri.path, '/other.ami.json');
  });
});

describe('The URI that a command is called with', () => {
  const known = fileUri('/requests/web.ami.json');
  const isUri = (value: unknown): value is vscode.Uri => value === known;
  const found = (place: unknown) => uriIn(place, { isUri, parse: fileUri })?.path;

  it('is that of a menu, of a lens, which passes a text, or of a row', () => {
    assert.equal(found(known), known.path);
    assert.equal(found('/other.ami.json'), '/other.ami.json');
    assert.equal(found({ kind: 'request', uri: known }), known.path);
  });

  it('is none for whatever else another extension passes', () => {
    for (const place of [undefined, null, 7, {}, { uri: '/web.ami.json' }, { uri: null }, { path: '/x' }]) {
      assert.equal(found(place), undefined);
    }
  });
});
