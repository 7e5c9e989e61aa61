import * as vscode from 'vscode';
import type { Profile, ProfileKind } from '../ec2/profile';
import { plain } from '../foreign-text';
import type { Targets } from '../target/targets';

export interface ProfileSources {
  readonly targets: Pick<Targets, 'of' | 'profiles'>;
  /** Reads the profiles of the AWS files again. */
  readonly refreshProfiles: () => Promise<void>;
}

/** Lets the person pick among the profiles of the AWS files; the sandbox is always there. Undefined: cancelled. */
export async function pickProfile({ targets, refreshProfiles }: ProfileSources): Promise<Profile | undefined> {
  await refreshProfiles();
  const state = targets.of();
  const current = state.kind === 'ready' ? state.target.profile.name : undefined;
  const [real, sandbox] = split(targets.profiles);
  const picked = await vscode.window.showQuickPick(
    [
      ...real.map(profile => pickItem(profile, current)),
      { label: vscode.l10n.t('No account needed'), kind: vscode.QuickPickItemKind.Separator, profile: undefined },
      ...sandbox.map(profile => pickItem(profile, current)),
    ],
    {
      title: vscode.l10n.t('AWS Profile'),
      placeHolder: real.length
        ? vscode.l10n.t('Who signs the requests?')
        : vscode.l10n.t('No AWS profile was found on this computer.'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  return picked?.profile;
}

function split(profiles: readonly Profile[]): readonly [Profile[], Profile[]] {
  return [
    profiles.filter(profile => profile.kind !== 'sandbox'),
    profiles.filter(profile => profile.kind === 'sandbox'),
  ];
}

function pickItem(profile: Profile, current: string | undefined) {
  const notes = [
    profile.name === current ? vscode.l10n.t('selected') : '',
    kindLabel(profile.kind),
    profile.region ?? '',
  ];
  const detail =
    profile.problem ??
    (profile.kind === 'sandbox'
      ? vscode.l10n.t('Answers like EC2 on this computer. Nothing in it is real.')
      : profile.endpoint && vscode.l10n.t('Requests go to {0}', profile.endpoint));
  return {
    label: plain(profile.name),
    description: notes.filter(Boolean).join(' · '),
    detail: detail && plain(detail),
    profile,
  };
}

function kindLabel(kind: ProfileKind): string {
  switch (kind) {
    case 'static':
      return vscode.l10n.t('access key');
    case 'sso':
      return vscode.l10n.t('single sign-on');
    case 'assume-role':
      return vscode.l10n.t('assumed role');
    case 'process':
      return vscode.l10n.t('credential process');
    case 'web-identity':
      return vscode.l10n.t('web identity');
    case 'login':
      return vscode.l10n.t('console sign-in');
    case 'environment':
      return vscode.l10n.t('keys of the environment');
    case 'instance-role':
      return vscode.l10n.t('role of this machine');
    case 'sandbox':
      return '';
    case 'empty':
      return vscode.l10n.t('holds no credentials');
  }
}
