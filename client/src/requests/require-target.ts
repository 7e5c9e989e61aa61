import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Editor } from '../asking/editor';
import { pickRegion } from '../asking/pick-region';
import type { Target } from '../ec2/profile';
import { Refusal } from '../refusal';
import type { TargetState } from '../target/resolve-target';
import { pickTarget } from './pick-target';
import type { TargetSources } from './services';

/**
 * The target of a document or of the window, asking for what is missing. Undefined: the person cancelled. Refuses in a
 * workspace that is not trusted, whatever called it.
 */
export async function requireTarget(sources: TargetSources, uri?: vscode.Uri): Promise<Target | undefined> {
  const { targets, editor } = sources;
  for (;;) {
    const state = targets.of(uri);
    switch (state.kind) {
      case 'ready':
        return state.target;
      case 'untrusted':
        throw untrusted(editor);
      case 'unknown-profile':
        throw new Refusal(t('The profile {0} does not exist in the AWS config and credentials files.', state.name), [
          { title: t('Select Profile'), run: () => editor.run('ami.selectProfile') },
        ]);
      case 'no-profile':
      case 'no-credentials': {
        const picked = await pickTarget(sources, profile => !targets.hasRegion(profile, uri));
        if (picked === undefined) return undefined;
        await targets.selectProfile(picked.profile, uri);
        if (picked.region !== undefined) await targets.selectRegion(picked.region, uri);
        break;
      }
      case 'no-region': {
        const region = await pickRegion(sources, state.profile);
        if (region === undefined) return undefined;
        await targets.selectProfile(state.profile, uri);
        await targets.selectRegion(region, uri);
        break;
      }
    }
  }
}

/** Refuses in a workspace that is not trusted, for what has a target of its own. */
export function refuseUntrusted(editor: Pick<Editor, 'run'>, { kind }: Pick<TargetState, 'kind'>): void {
  if (kind === 'untrusted') throw untrusted(editor);
}

function untrusted(editor: Pick<Editor, 'run'>): Refusal {
  return new Refusal(t('AWS is not called in Restricted Mode. Trust this workspace to continue.'), [
    { title: t('Manage Workspace Trust'), run: () => editor.run('workbench.trust.manage') },
  ]);
}
