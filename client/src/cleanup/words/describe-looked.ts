import { t } from '@vscode/l10n';
import { someInLine } from '../../some-of';
import type { Looked } from '../references/reference';

/** What was checked for references, and what was not, so that nobody takes the one for all. */
export function describeLooked(looked: Looked): readonly string[] {
  return [
    resourcesText(looked),
    autoScalingText(looked),
    ...filesTexts(looked),
    t(
      'Not checked: other accounts and regions, CloudFormation, EKS node groups, Batch, ECS, Spot Fleet, Elastic Beanstalk, WorkSpaces.',
    ),
  ];
}

function resourcesText({ resources }: Looked): string {
  if (resources.kind === 'failed') {
    return t(
      'Not checked: instances, launch templates, parameters and Image Builder recipes, because EC2 returned {0}. Images that they may use are kept.',
      resources.code,
    );
  }
  return t(
    'Checked: instances, launch templates in all versions, parameters and Image Builder recipes of this account and region.',
  );
}

function autoScalingText({ autoScaling }: Looked): string {
  if (autoScaling.kind === 'all') {
    return t('Checked: Auto Scaling launch configurations and groups of this account and region.');
  }
  if (autoScaling.code === 'EndpointWithheld') {
    return t(
      'Not checked: Auto Scaling launch configurations and groups, because only one of the endpoints of EC2 and Auto Scaling is an AWS endpoint.',
    );
  }
  return t(
    'Not checked: Auto Scaling launch configurations and groups, because Auto Scaling returned {0}. To check them, allow autoscaling:DescribeLaunchConfigurations and autoscaling:DescribeAutoScalingGroups.',
    autoScaling.code,
  );
}

function filesTexts({ files: { read, skipped, isCut } }: Looked): readonly string[] {
  return [
    readText(read),
    ...(isCut ? [t('Not checked: the rest of the files, because the workspace has more than can be searched.')] : []),
    ...(skipped.length > 0 ? [t('Not checked: files too large or unreadable: {0}', someInLine(skipped, 5))] : []),
  ];
}

function readText(read: number): string {
  if (read === 0) return t('Not checked: files, because no workspace file could be searched.');
  return read === 1 ? t('Checked: 1 file of this workspace.') : t('Checked: {0} files of this workspace.', read);
}
