import * as vscode from 'vscode';
import type { App } from '../app';
import { findRequest } from '../requests/find-request';
import { settleTarget } from '../requests/settle-target';
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
  if (await settleTarget(app, document.uri)) await app.planPreview.show(document);
}
