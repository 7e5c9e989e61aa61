import * as vscode from 'vscode';
import { pickProfile } from '../asking/pick-profile';
import { pickRegion } from '../asking/pick-region';
import type { Target } from '../ec2/profile';
import { Refusal } from '../refusal';
import type { TargetSources } from './services';

/**
 * The target of a document or of the window, asking for what is missing. Undefined: the person cancelled. Refuses in a workspace that is
 * not trusted, whatever called it.
 */
export async function requireTarget(services: TargetSources, uri?: vscode.Uri): Promise<Target | undefined> {
  for (;;) {
    const state = services.targets.of(uri);
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
        const profile = await pickProfile(services);
        if (!profile) return undefined;
        await services.targets.selectProfile(profile, uri);
        break;
      }
      case 'no-region': {
        const region = await pickRegion(services, state.profile);
        if (!region) return undefined;
        await services.targets.selectProfile(state.profile, uri);
        await services.targets.selectRegion(region, uri);
        break;
      }
    }
  }
}
