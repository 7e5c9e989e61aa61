import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { Editor } from '../asking/editor';
import { pickInstance } from '../asking/pick-instance';
import type { Profile, Target } from '../ec2/profile';
import { Refusal } from '../refusal';
import type { TargetState } from '../target/resolve-target';
import { type PickedTarget, pickTarget } from './pick-target';
import type { TargetSources } from './services';

export interface TargetNeeds {
  /** Whether an instance has to be selected as well. Asked only where the target is missing. */
  readonly instance?: () => Promise<boolean>;
}

/**
 * The target of a document or of the window, asking for what is missing, an instance with it where that is needed.
 * Undefined: the person cancelled. Refuses in a workspace that is not trusted, whatever called it.
 */
export async function requireTarget(
  sources: TargetSources,
  uri?: vscode.Uri,
  needs: TargetNeeds = {},
): Promise<Target | undefined> {
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
      case 'no-credentials':
      case 'no-region': {
        const profile = state.kind === 'no-region' ? state.profile : undefined;
        if (!(await askForTarget(sources, profile, uri, (await needs.instance?.()) ?? false))) return undefined;
      }
    }
  }
}

/** False: the person cancelled. */
async function askForTarget(
  sources: TargetSources,
  profile: Profile | undefined,
  uri: vscode.Uri | undefined,
  withInstance: boolean,
): Promise<boolean> {
  const { targets } = sources;
  const select = async ({ profile: picked, region }: PickedTarget) => {
    await targets.selectProfile(picked, uri);
    if (region !== undefined) await targets.selectRegion(region, uri);
  };
  const picked = await pickTarget(sources, {
    profile,
    needsRegion: candidate => !targets.hasRegion(candidate, uri),
    ...(withInstance && {
      // The target is selected by then: if it cannot be read, the way out is that of the target.
      pickInstance: async (target, place) => {
        await select(target);
        const state = targets.of(uri);
        return state.kind === 'ready' ? pickInstance(sources, state.target, place) : undefined;
      },
    }),
  });
  if (picked === undefined) return false;
  if (picked.instance === undefined) await select(picked);
  else await targets.selectInstance(picked.instance, uri);
  return true;
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
