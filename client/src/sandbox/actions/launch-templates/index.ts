import type { Action } from '../action';
import { deleteLaunchTemplate, modifyLaunchTemplate } from './change-launch-template';
import { createLaunchTemplate, createLaunchTemplateVersion } from './create-launch-template';
import { describeLaunchTemplates, describeLaunchTemplateVersions } from './describe-launch-templates';

export const launchTemplateActions: readonly Action[] = [
  createLaunchTemplate,
  createLaunchTemplateVersion,
  modifyLaunchTemplate,
  deleteLaunchTemplate,
  describeLaunchTemplates,
  describeLaunchTemplateVersions,
];
