import { launchTemplateAnswer, templateVersionAnswer } from '../../answers/launch-template-answer';
import { AwsError } from '../../protocol/aws-error';
import { onceForToken } from '../../rules/idempotency';
import {
  namedTemplate,
  readTemplateData,
  templateDataParameters,
  unknownId,
  versionOf,
} from '../../rules/launch-template-rules';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { requiredText } from '../../rules/required';
import { checkTags, tagsFor } from '../../rules/tag-rules';
import { newId } from '../../world/ids';
import type { TemplateData } from '../../world/launch-template';
import type { Action, Call } from '../action';

export const createLaunchTemplate: Action = {
  name: 'CreateLaunchTemplate',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'LaunchTemplateName',
    'VersionDescription',
    'ClientToken',
    ...templateDataParameters,
    'TagSpecification.N.ResourceType',
    'TagSpecification.N.Tag.N.Key',
    'TagSpecification.N.Tag.N.Value',
    'DryRun',
  ],
  run(call) {
    const { form, place } = call;
    const name = requiredText(form, 'LaunchTemplateName');
    if (!/^[a-zA-Z0-9().\-/_]{3,128}$/.test(name))
      throw new AwsError(
        'InvalidLaunchTemplateName.MalformedException',
        `The launch template name ${name} is invalid.`,
      );
    const data = readTemplateData(form.part('LaunchTemplateData'));
    checkTags(call, ['launch-template']);
    authorize(call, 'ec2:CreateLaunchTemplate', resourceArn(call, 'launch-template', '*'));
    endDryRun(call);
    const id = onceForToken(call, () => makeTemplate(call, name, data));
    const template = place.launchTemplates.get(id);
    if (template === undefined) throw unknownId(id);
    return { launchTemplate: launchTemplateAnswer(template) };
  },
};

function makeTemplate({ place, form, caller, now }: Call, name: string, data: TemplateData): string {
  if ([...place.launchTemplates.values()].some(it => it.name === name))
    throw new AwsError('InvalidLaunchTemplateName.AlreadyExistsException', `Launch template name already in use.`);
  const launchTemplateId = newId('lt');
  const made = { createdAt: now, createdBy: caller.arn };
  const version = { number: 1, ...made, description: form.text('VersionDescription'), data };
  const tags = tagsFor(form, 'launch-template');
  place.launchTemplates.set(launchTemplateId, {
    launchTemplateId,
    name,
    ...made,
    defaultVersion: 1,
    versions: [version],
    tags,
  });
  return launchTemplateId;
}

/** What the request does not say is taken from the source version. */
export const createLaunchTemplateVersion: Action = {
  name: 'CreateLaunchTemplateVersion',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'LaunchTemplateId',
    'LaunchTemplateName',
    'SourceVersion',
    'VersionDescription',
    'ClientToken',
    ...templateDataParameters,
    'DryRun',
  ],
  run(call) {
    const { form, caller, now } = call;
    const template = namedTemplate(call);
    const data = readTemplateData(form.part('LaunchTemplateData'));
    const source = form.text('SourceVersion');
    const base = source === undefined ? {} : versionOf(template, source).data;
    authorize(call, 'ec2:CreateLaunchTemplateVersion', resourceArn(call, 'launch-template', template.launchTemplateId));
    endDryRun(call);
    const number = onceForToken(call, () => {
      const next = (template.versions.at(-1)?.number ?? 0) + 1;
      const made = {
        number: next,
        createdAt: now,
        createdBy: caller.arn,
        description: form.text('VersionDescription'),
      };
      template.versions = [...template.versions, { ...made, data: { ...base, ...data } }];
      return String(next);
    });
    return { launchTemplateVersion: templateVersionAnswer(template, versionOf(template, number)) };
  },
};
