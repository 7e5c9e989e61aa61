import type { Call } from '../actions/action';
import { AwsError } from '../protocol/aws-error';
import type { QueryForm } from '../protocol/query-form';
import type { LaunchTemplate, TemplateData, TemplateVersion } from '../world/launch-template';
import { checkIdFormat } from './resource-ids';

/** The members of LaunchTemplateData that the sandbox models. */
export const templateDataParameters = [
  'ImageId',
  'InstanceType',
  'KeyName',
  'EbsOptimized',
  'UserData',
  'SecurityGroupId.N',
  'SecurityGroup.N',
  'IamInstanceProfile.Arn',
  'IamInstanceProfile.Name',
  'MetadataOptions.HttpTokens',
  'MetadataOptions.HttpEndpoint',
  'MetadataOptions.HttpPutResponseHopLimit',
].map(name => `LaunchTemplateData.${name}`);

/** The template that a call names by its id or by its name, and never by both. */
export function namedTemplate({ form, place }: Call): LaunchTemplate {
  const [id, name] = [form.text('LaunchTemplateId'), form.text('LaunchTemplateName')];
  if (id !== undefined && name !== undefined)
    throw new AwsError('InvalidParameterCombination', 'Specify either a launch template ID or a launch template name');
  if (id === undefined && name === undefined)
    throw new AwsError('MissingParameter', 'Either a launch template ID or a launch template name must be specified');
  if (id !== undefined) checkIdFormat('launch-template', id);
  const found = [...place.launchTemplates.values()].find(it => it.launchTemplateId === id || it.name === name);
  if (found !== undefined) return found;
  throw id === undefined ? unknownName(name ?? '') : unknownId(id);
}

/** The version of a number, `$Latest` or `$Default`. */
export function versionOf(template: LaunchTemplate, text: string): TemplateVersion {
  const number = text === '$Default' ? template.defaultVersion : Number(text);
  const found = text === '$Latest' ? template.versions.at(-1) : template.versions.find(it => it.number === number);
  if (found !== undefined) return found;
  throw new AwsError(
    'InvalidLaunchTemplateId.VersionNotFound',
    `Could not find the specified version ${text} for the launch template with ID ${template.launchTemplateId}.`,
  );
}

/** What a request says of the instances to launch. */
export function readTemplateData(form: QueryForm | undefined): TemplateData {
  if (form === undefined)
    throw new AwsError('MissingParameter', 'The request must contain the parameter LaunchTemplateData');
  const [profile, metadata] = [form.part('IamInstanceProfile'), form.part('MetadataOptions')];
  const [ids, groups] = [form.texts('SecurityGroupId'), form.texts('SecurityGroup')];
  const imageId = form.text('ImageId');
  if (imageId !== undefined && !imageId.startsWith('resolve:ssm:')) checkIdFormat('image', imageId);
  return defined({
    imageId,
    instanceType: form.text('InstanceType'),
    keyName: form.text('KeyName'),
    ebsOptimized: form.flag('EbsOptimized'),
    userData: form.text('UserData'),
    securityGroupIds: ids.length > 0 ? ids : undefined,
    securityGroups: groups.length > 0 ? groups : undefined,
    instanceProfile:
      profile === undefined ? undefined : defined({ arn: profile.text('Arn'), name: profile.text('Name') }),
    metadata:
      metadata === undefined
        ? undefined
        : defined({
            httpTokens: metadata.text('HttpTokens'),
            httpEndpoint: metadata.text('HttpEndpoint'),
            hopLimit: metadata.integer('HttpPutResponseHopLimit'),
          }),
  });
}

export function unknownId(id: string): AwsError {
  return new AwsError(
    'InvalidLaunchTemplateId.NotFound',
    `The specified launch template, with template ID ${id}, does not exist.`,
  );
}

export function unknownName(name: string): AwsError {
  return new AwsError(
    'InvalidLaunchTemplateName.NotFoundException',
    `The specified launch template, with template name ${name}, does not exist.`,
  );
}

/** Without the members that are undefined, so that what is laid over another version hides nothing of it. */
function defined<T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): { [K in keyof T]?: T[K] } {
  const all: [string, unknown][] = Object.entries(members);
  const kept: { [K in keyof T]?: T[K] } = {};
  return Object.assign(kept, Object.fromEntries(all.filter(([, value]) => value !== undefined)));
}
