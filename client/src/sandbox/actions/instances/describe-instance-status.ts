import { keepMatching } from '../../protocol/filters';
import { readPage, refusePagingOf } from '../../protocol/pages';
import type { Xml } from '../../protocol/xml';
import { selectByIds } from '../../rules/resource-ids';
import type { Instance } from '../../world/instance';
import { instanceState, instanceStateCodes } from '../../world/instance-state';
import type { Action, Call } from '../action';

export const describeInstanceStatus: Action = {
  name: 'DescribeInstanceStatus',
  service: 'ec2',
  kind: 'read',
  parameters: [
    'InstanceId.N',
    'IncludeAllInstances',
    'Filter.N.Name',
    'Filter.N.Value.N',
    'MaxResults',
    'NextToken',
    'DryRun',
  ],
  run(call) {
    const { form, place, now, world } = call;
    refusePagingOf(form, 'InstanceId', 'instancesSet');
    const isRunning = (it: Instance) => instanceState(it, now, world.behaviour) === 'running';
    const all = form.flag('IncludeAllInstances') === true;
    const chosen = selectByIds('instance', form.texts('InstanceId'), place.instances).filter(
      it => all || isRunning(it),
    );
    const answerOf = (instance: Instance) => statusAnswer(call, instance);
    const page = readPage(form, keepMatching(form, 'DescribeInstanceStatus', chosen, answerOf), 5, 1000);
    return { instanceStatusSet: page.items.map(answerOf), nextToken: page.nextToken };
  },
};

/** The checks of an instance that runs are passed. */
function statusAnswer({ now, world }: Call, instance: Instance): Xml {
  const name = instanceState(instance, now, world.behaviour);
  const isRunning = name === 'running';
  const details = [{ name: 'reachability', status: 'passed' }];
  const check = isRunning ? { status: 'ok', details } : { status: 'not-applicable' };
  return {
    instanceId: instance.instanceId,
    availabilityZone: instance.availabilityZone,
    outpostArn: instance.outpostArn,
    instanceState: { code: instanceStateCodes[name], name },
    systemStatus: check,
    instanceStatus: check,
    attachedEbsStatus: check,
  };
}
