import * as vscode from 'vscode';
import type { App } from '../app';
import { AwsFailure } from '../ec2/aws-failure';
import { Refusal } from '../refusal';
import { findRequest } from '../requests/find-request';
import { type PreparedRun, prepareRun } from '../requests/prepare-run';
import { explainToPerson } from '../views/explain-to-person';
import type { Command } from './command';
import { showPointer } from './show-pointer';
import { waiting } from './waiting';

/** Asks EC2, by DryRun, whether this request is permitted. The file is not changed, and nothing is created. */
export const checkPermissions: Command = {
  id: 'ami.checkPermissions',
  title: vscode.l10n.t('Permission check'),
  run: async (app, place) => {
    const document = await findRequest(place);
    const prepared = document && (await prepareRun(app, document, { waiting: reading }));
    if (prepared) await check(app, prepared);
  },
};

const reading = <Value>(work: (signal: AbortSignal) => Promise<Value>) =>
  waiting(vscode.l10n.t('Reading the account…'), work);

async function check(app: App, prepared: PreparedRun): Promise<void> {
  const { ec2, plan, document, target } = prepared;
  const request = plan.request;
  const answer = await waiting(vscode.l10n.t('Asking EC2 for permission…'), async signal => {
    try {
      return await ec2.checkPermission(request, { signal });
    } catch (error) {
      if (!(error instanceof AwsFailure) || signal.aborted) throw error;
      const { sentence, offers } = explainToPerson(app, error, {
        target,
        context: { doing: 'check', request },
        showPlace: pointer => showPointer(document, prepared.reading, pointer),
      });
      throw new Refusal(sentence, offers);
    }
  });
  if (!answer) return;
  app.planPreview.setPermission(document.uri, { kind: 'permitted', requestId: answer.requestId });
  await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Permitted: {0} may create this image in {1}. Nothing was created, and the values of the request were not checked.',
      target.profile.name,
      target.region,
    ),
  );
}
