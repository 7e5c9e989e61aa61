import { launchTemplateAnswer } from '../../answers/launch-template-answer';
import { namedTemplate, versionOf } from '../../rules/launch-template-rules';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import type { LaunchTemplate } from '../../world/launch-template';
import type { Action, Call } from '../action';

export const modifyLaunchTemplate: Action = {
  name: 'ModifyLaunchTemplate',
  service: 'ec2',
  kind: 'change',
  parameters: ['LaunchTemplateId', 'LaunchTemplateName', 'SetDefaultVersion', 'ClientToken', 'DryRun'],
  run(call) {
    const template = templateToChange(call);
    const version = call.form.text('SetDefaultVersion');
    if (version !== undefined) template.defaultVersion = versionOf(template, version).number;
    return { launchTemplate: launchTemplateAnswer(template) };
  },
};

export const deleteLaunchTemplate: Action = {
  name: 'DeleteLaunchTemplate',
  service: 'ec2',
  kind: 'change',
  parameters: ['LaunchTemplateId', 'LaunchTemplateName', 'DryRun'],
  run(call) {
    const template = templateToChange(call);
    call.place.launchTemplates.delete(template.launchTemplateId);
    return { launchTemplate: launchTemplateAnswer(template) };
  },
};

function templateToChange(call: Call): LaunchTemplate {
  const template = namedTemplate(call);
  authorize(call, `ec2:${call.action}`, resourceArn(call, 'launch-template', template.launchTemplateId));
  endDryRun(call);
  return template;
}
