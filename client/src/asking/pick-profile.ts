import { t } from '@vscode/l10n';
import { awsFilePaths } from '../ec2/aws-files';
import type { Profile, ProfileKind } from '../ec2/profile';
import type { Targets } from '../target/targets';
import type { Ask, PickRow, StepPlace } from './ask';
import type { Editor } from './editor';

export interface ProfileSources {
  readonly ask: Pick<Ask, 'pick'>;
  readonly editor: Pick<Editor, 'showFile'>;
  readonly targets: Pick<Targets, 'of' | 'profiles'>;
  /** Reads the profiles of the AWS files again. */
  readonly refreshProfiles: () => Promise<void>;
}

/**
 * Lets the person pick among the profiles of the AWS files; the sandbox is always there. Undefined: cancelled, or gone to
 * write a new profile into the AWS config file, from which it is read when the file is saved.
 */
export async function pickProfile(
  { ask, editor, targets, refreshProfiles }: ProfileSources,
  step?: StepPlace,
): Promise<Profile | undefined> {
  await refreshProfiles();
  const state = targets.of();
  const current = state.kind === 'ready' ? state.target.profile.name : undefined;
  const real = targets.profiles.filter(profile => profile.kind !== 'sandbox');
  const sandbox = targets.profiles.filter(profile => profile.kind === 'sandbox');
  const picked = await ask.pick<Profile | 'add'>({
    title: t('AWS Profile'),
    step,
    placeholder: real.length > 0 ? t('Select an AWS profile') : t('No AWS profiles found'),
    rows: [
      ...real.map(profile => toRow(profile, current)),
      { separator: t('No AWS account required') },
      ...sandbox.map(profile => toRow(profile, current)),
      { separator: '' },
      { label: t('Add Profile…'), icon: 'add', value: 'add' },
    ],
  });
  if (picked !== 'add') return picked;
  await editor.showFile(awsFilePaths(process.env).config);
  return undefined;
}

function toRow(profile: Profile, current: string | undefined): PickRow<Profile> {
  const notes = [profile.name === current ? t('selected') : '', kindLabel(profile.kind), profile.region ?? ''];
  return {
    label: profile.name,
    description: notes.filter(note => note !== '').join(' · '),
    detail: profile.problem ?? placeDetail(profile),
    isCurrent: profile.name === current,
    value: profile,
  };
}

function placeDetail({ kind, endpoint }: Profile): string | undefined {
  if (kind === 'sandbox') return t('Simulates EC2 on this computer. Nothing in the sandbox is real.');
  return endpoint === undefined ? undefined : t('Sends requests to {0}', endpoint);
}

function kindLabel(kind: ProfileKind): string {
  switch (kind) {
    case 'static':
      return t('access key');
    case 'sso':
      return t('IAM Identity Center');
    case 'assume-role':
      return t('assumed role');
    case 'process':
      return t('credential process');
    case 'web-identity':
      return t('web identity');
    case 'login':
      return t('console sign-in');
    case 'environment':
      return t('environment variables');
    case 'instance-role':
      return t('EC2 instance role');
    case 'sandbox':
      return '';
    case 'empty':
      return t('no credentials');
  }
}
