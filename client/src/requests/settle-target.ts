import * as vscode from 'vscode';
import type { App } from '../app';
import { pickProfile } from '../commands/select-profile';
import { pickRegion } from '../commands/select-region';
import type { Target } from '../ec2/profile';
import { Refusal } from '../refusal';

/**
 * The target of a document or of the window, asking for what is missing. Undefined: the person cancelled. Refuses in a workspace that is
 * not trusted, whatever called it.
 */
export async function settleTarget(app: App, uri?: vscode.Uri): Promise<Target | undefined> {
  for (;;) {
    const state = app.targets.of(uri);
    switch (state.kind) {
      case 'ready':
        return state.target;
      case 'untrusted':
        throw new Refusal(vscode.l10n.t('This workspace is not trusted, so nothing here calls AWS.'), [
          {
            title: vscode.l10n.t('Manage Workspace Trust'),
            run: () => vscode.commands.executeCommand('workbench.trust.manage'),
          },
        ]);
      case 'unknown-profile':
        throw new Refusal(
          vscode.l10n.t(
            'There is no profile "{0}" in the AWS config and credentials files of this computer.',
            state.name,
          ),
          [{ title: vscode.l10n.t('Select Profile'), run: () => vscode.commands.executeCommand('ami.selectProfile') }],
        );
      case 'no-profile':
      case 'no-credentials': {
        const profile = await pickProfile(app);
        if (!profile) return undefined;
        await app.targets.selectProfile(profile, uri);
        break;
      }
      case 'no-region': {
        const region = await pickRegion(app, state.profile);
        if (!region) return undefined;
        await app.targets.selectProfile(state.profile, uri);
        await app.targets.selectRegion(region, uri);
        break;
      }
    }
  }
}
