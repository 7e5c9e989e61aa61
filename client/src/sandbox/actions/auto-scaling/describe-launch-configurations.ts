import { readMembers } from '../../protocol/members';
import { readAutoScalingPage } from '../../rules/auto-scaling-page';
import { denyAccess } from '../../rules/permission';
import { idOf } from '../../world/ids';
import type { Action } from '../action';

export const describeLaunchConfigurations: Action = {
  name: 'DescribeLaunchConfigurations',
  service: 'autoscaling',
  kind: 'read',
  parameters: ['LaunchConfigurationNames', 'LaunchConfigurationNames.member.N', 'MaxRecords', 'NextToken'],
  run(call) {
    const { form, place } = call;
    denyAccess(call, 'autoscaling:DescribeLaunchConfigurations', '*');
    const names = readMembers(form, 'LaunchConfigurationNames');
    const all = place.launchConfigurations.filter(it => names.length === 0 || names.includes(it.name));
    const page = readAutoScalingPage(form, all);
    const configurations = page.items.map(({ name, imageId, instanceType, createdAt }) => ({
      LaunchConfigurationName: name,
      LaunchConfigurationARN: `arn:aws:autoscaling:${place.region}:${place.account}:launchConfiguration:00000000-0000-4000-8000-${idOf('lc', name).slice(-12)}:launchConfigurationName/${name}`,
      ImageId: imageId,
      KeyName: '',
      SecurityGroups: [],
      ClassicLinkVPCSecurityGroups: [],
      UserData: '',
      InstanceType: instanceType,
      KernelId: '',
      RamdiskId: '',
      BlockDeviceMappings: [],
      InstanceMonitoring: { Enabled: true },
      CreatedTime: new Date(createdAt),
      EbsOptimized: false,
    }));
    return { LaunchConfigurations: configurations, NextToken: page.nextToken };
  },
};
