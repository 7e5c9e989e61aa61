import { t } from '@vscode/l10n';
import type { Looked } from '../references/reference';

/** What was looked at for references, and what was not, so that nobody takes the one for all. */
export function describeLooked({ resources, files }: Looked): readonly string[] {
  return [
    resources.kind === 'all'
      ? t(
          'Looked at: instances, launch templates in all versions, parameters and Image Builder recipes of this account and region.',
        )
      : t(
          'Could not look at instances, launch templates, parameters and Image Builder recipes ({0}). Images that they may use are kept.',
          resources.code,
        ),
    filesText(files),
    ...(files.isCut ? [t('The workspace has more files than are looked at.')] : []),
    ...(files.skipped.length > 0 ? [t('Files too large or unreadable: {0}', someOf(files.skipped))] : []),
    t(
      'Not looked at: other accounts and regions, Auto Scaling launch configurations, CloudFormation, EKS node groups, Batch, ECS, Spot Fleet, Elastic Beanstalk, WorkSpaces.',
    ),
  ];
}

function filesText({ read }: Looked['files']): string {
  if (read === 0) return t('No files of a workspace were looked at.');
  return read === 1 ? t('Looked at: 1 file of this workspace.') : t('Looked at: {0} files of this workspace.', read);
}

function someOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).join(', ');
  return paths.length > 5 ? t('{0} and {1} more', shown, paths.length - 5) : shown;
}
