import * as vscode from 'vscode';
import { findRequest } from '../requests/find-request';
import { requireTarget } from '../requests/require-target';
import type { App } from './app';
import type { Command } from './command';

/** Shows what EC2 would do with a request, and keeps showing it while the request is edited. */
export const planImage: Command = {
  id: 'ami.planImage',
  title: vscode.l10n.t('Plan image'),
  run: async (app, place) => {
    const document = await findRequest(place);
    if (document) await showPlan(app, document);
  },
};

async function showPlan(app: App, document: vscode.TextDocument): Promise<void> {
  if (await requireTarget(app, document.uri)) await app.planPages.show(document);
}
