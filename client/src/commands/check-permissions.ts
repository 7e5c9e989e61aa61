import * as vscode from 'vscode';
import { plain } from '../foreign-text';
import { Refusal } from '../refusal';
import { findRequest } from '../requests/find-request';
import { prepareRun } from '../requests/prepare-run';
import type { Command } from './command';
import { permissionOffers } from './permission-offers';
import { waiting } from './waiting';

/** Asks EC2, by DryRun, whether this request is permitted. The file is not changed, and nothing is created. */
export const checkPermissions: Command = {
  id: 'ami.checkPermissions',
  title: vscode.l10n.t('Permission check'),
  run: async (app, place) => {
    const document = await findRequest(place);
    const prepared =
      document &&
      (await prepareRun(app, document, {
        checkPermission: true,
        waiting: work => waiting(vscode.l10n.t('Asking EC2 for permission…'), work),
      }));
    if (!prepared) return;
    const { permission } = prepared.plan;
    if (permission.kind === 'refused' || permission.kind === 'undecided') {
      throw new Refusal(plain(permission.sentence, 1000), permissionOffers(app, prepared));
    }
    await vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Permitted: profile {0} may create this image in {1}. Nothing was created, and EC2 has not checked the values.',
        plain(prepared.target.profile.name),
        prepared.target.region,
      ),
    );
  },
};
