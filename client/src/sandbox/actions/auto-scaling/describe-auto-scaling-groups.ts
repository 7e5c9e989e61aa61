import { readMembers } from '../../protocol/members';
import type { Xml } from '../../protocol/xml';
import { readAutoScalingPage } from '../../rules/auto-scaling-page';
import { denyAccess } from '../../rules/permission';
import type { AutoScalingGroup } from '../../world/auto-scaling';
import { idOf } from '../../world/ids';
import type { Action, Call } from '../action';

export const describeAutoScalingGroups: Action = {
  name: 'DescribeAutoScalingGroups',
  service: 'autoscaling',
  kind: 'read',
  parameters: ['AutoScalingGroupNames', 'AutoScalingGroupNames.member.N', 'MaxRecords', 'NextToken'],
  notModelled: ['Filters.*', 'IncludeInstances'],
  run(call) {
    denyAccess(call, 'autoscaling:DescribeAutoScalingGroups', '*');
    const names = readMembers(call.form, 'AutoScalingGroupNames');
    const all = call.place.autoScalingGroups.filter(it => names.length === 0 || names.includes(it.name));
    const page = readAutoScalingPage(call.form, all);
    return { AutoScalingGroups: page.items.map(group => groupAnswer(call, group)), NextToken: page.nextToken };
  },
};

function groupAnswer({ place }: Call, group: AutoScalingGroup): Xml {
  const { name, launchTemplate, overrideImageIds, launchConfigurationName, instanceIds, zones, createdAt } = group;
  const template =
    launchTemplate === undefined
      ? undefined
      : {
          LaunchTemplateId: launchTemplate.id,
          LaunchTemplateName: launchTemplate.name,
          Version: launchTemplate.version,
        };
  const isMixed = template !== undefined && overrideImageIds.length > 0;
  const uuid = idOf('asg', name).slice(-12);
  const arn = `arn:aws:autoscaling:${place.region}:${place.account}:autoScalingGroup:00000000-0000-4000-8000-${uuid}:autoScalingGroupName/${name}`;
  return {
    AutoScalingGroupName: name,
    AutoScalingGroupARN: arn,
    LaunchConfigurationName: launchConfigurationName,
    LaunchTemplate: isMixed ? undefined : template,
    MixedInstancesPolicy: isMixed
      ? {
          LaunchTemplate: {
            LaunchTemplateSpecification: template,
            Overrides: overrideImageIds.map(id => ({ InstanceType: 't3.medium', ImageId: id })),
          },
        }
      : undefined,
    MinSize: 0,
    MaxSize: Math.max(1, instanceIds.length),
    DesiredCapacity: instanceIds.length,
    DefaultCooldown: 300,
    AvailabilityZones: zones,
    LoadBalancerNames: [],
    TargetGroupARNs: [],
    HealthCheckType: 'EC2',
    HealthCheckGracePeriod: 300,
    Instances: instanceIds.map(id => ({
      InstanceId: id,
      InstanceType: place.instances.get(id)?.instanceType,
      AvailabilityZone: place.instances.get(id)?.availabilityZone,
      LifecycleState: 'InService',
      HealthStatus: 'Healthy',
      LaunchConfigurationName: launchConfigurationName,
      LaunchTemplate: template,
      ProtectedFromScaleIn: false,
    })),
    CreatedTime: new Date(createdAt),
    SuspendedProcesses: [],
    EnabledMetrics: [],
    Tags: [],
    TerminationPolicies: ['Default'],
    NewInstancesProtectedFromScaleIn: false,
  };
}
