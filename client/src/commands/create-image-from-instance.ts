import * as vscode from 'vscode';
import { findRequest } from '../requests/find-request';
import { instanceOf } from './account-nodes';
import type { Command } from './command';
import { createFrom } from './create-image';

/** Runs a request with the instance it was called on, whatever instance the file names. */
export const createImageFromInstance: Command = {
  id: 'ami.createImageFromInstance',
  title: vscode.l10n.t('Create image'),
  run: async (app, place) => {
    const instance = instanceOf(place);
    const document = instance && (await findRequest(undefined));
    if (instance && document) await createFrom(app, document, instance.id);
  },
};
