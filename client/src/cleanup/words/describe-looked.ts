import { t } from '@vscode/l10n';
import { someInLine } from '../../some-of';
import type { Looked } from '../references/reference';

/** What was checked for references and what was not, so that a person knows the limits of the check. */
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
      'Not checked: instances, launch templates, parameters, and Image Builder recipes, because EC2 returned {0}. Images that they might use are kept.',
      resources.code,
    );
  }
  return t(
    'Checked: instances, all versions of launch templates, parameters, and Image Builder recipes in this account and region.',
  );
}

function autoScalingText({ autoScaling }: Looked): string {
  if (autoScaling.kind === 'all') {
    return t('Checked: Auto Scaling launch configurations and groups in this account and region.');
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
    ...(isCut ? [t('Not checked: the remaining files, because the workspace has too many.')] : []),
    ...(skipped.length > 0 ? [t('Not checked, because too large or unreadable: {0}', someInLine(skipped, 5))] : []),
  ];
}

function readText(read: number): string {
  if (read === 0) return t('Not checked: files, because none could be read in this workspace.');
  return read === 1 ? t('Checked: 1 file in this workspace.') : t('Checked: {0} files in this workspace.', read);
}
