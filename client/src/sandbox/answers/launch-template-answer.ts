import { wholeSeconds, type Xml } from '../protocol/xml';
import type { LaunchTemplate, TemplateData, TemplateVersion } from '../world/launch-template';
import { tagSet } from './tag-set';

/** A launch template as DescribeLaunchTemplates shows it. */
export function launchTemplateAnswer(template: LaunchTemplate): Xml {
  return {
    launchTemplateId: template.launchTemplateId,
    launchTemplateName: template.name,
    createTime: wholeSeconds(template.createdAt),
    createdBy: template.createdBy,
    defaultVersionNumber: template.defaultVersion,
    latestVersionNumber: template.versions.at(-1)?.number,
    tagSet: tagSet(template.tags),
  };
}

/** One of its versions. `resolve` turns what stands for an image into its id. */
export function templateVersionAnswer(
  template: LaunchTemplate,
  { number, createdAt, createdBy, description, data }: TemplateVersion,
  resolve: (imageId: string) => string = imageId => imageId,
): Xml {
  return {
    launchTemplateId: template.launchTemplateId,
    launchTemplateName: template.name,
    versionNumber: number,
    versionDescription: description,
    createTime: wholeSeconds(createdAt),
    createdBy,
    defaultVersion: number === template.defaultVersion,
    launchTemplateData: dataAnswer(data, resolve),
  };
}

function dataAnswer(data: TemplateData, resolve: (imageId: string) => string): Xml {
  const { instanceProfile, metadata, securityGroupIds = [], securityGroups = [] } = data;
  return {
    ebsOptimized: data.ebsOptimized,
    iamInstanceProfile:
      instanceProfile === undefined ? undefined : { arn: instanceProfile.arn, name: instanceProfile.name },
    imageId: data.imageId === undefined ? undefined : resolve(data.imageId),
    instanceType: data.instanceType,
    keyName: data.keyName,
    userData: data.userData,
    securityGroupIdSet: securityGroupIds.length === 0 ? undefined : securityGroupIds,
    securityGroupSet: securityGroups.length === 0 ? undefined : securityGroups,
    metadataOptions:
      metadata === undefined
        ? undefined
        : {
            state: 'pending',
            httpTokens: metadata.httpTokens,
            httpEndpoint: metadata.httpEndpoint,
            httpPutResponseHopLimit: metadata.hopLimit,
          },
  };
}
