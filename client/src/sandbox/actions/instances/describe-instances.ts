import { instanceAnswer } from '../../answers/instance-answer';
import { keepMatching } from '../../protocol/filters';
import { readPage, refusePagingOf } from '../../protocol/pages';
import type { Xml } from '../../protocol/xml';
import { selectByIds } from '../../rules/resource-ids';
import type { Instance } from '../../world/instance';
import type { Action, Call } from '../action';

export const describeInstances: Action = {
  name: 'DescribeInstances',
  service: 'ec2',
  kind: 'read',
  parameters: ['InstanceId.N', 'Filter.N.Name', 'Filter.N.Value.N', 'MaxResults', 'NextToken', 'DryRun'],
  run(call) {
    const { form, place, now, world } = call;
    refusePagingOf(form, 'InstanceId', 'instancesSet');
    const chosen = selectByIds('instance', form.texts('InstanceId'), place.instances);
    const setting = { place, now, behaviour: world.behaviour };
    const kept = keepMatching(form, 'DescribeInstances', chosen, it => {
      return { ...instanceAnswer(it, setting), ...reservationOf(call, it) };
    });
    const page = readPage(form, kept, 5, 1000);
    return {
      reservationSet: page.items.map(it => {
        return { ...reservationOf(call, it), groupSet: [], instancesSet: [instanceAnswer(it, setting)] };
      }),
      nextToken: page.nextToken,
    };
  },
};

/** Every instance was launched by a request of its own. */
function reservationOf({ place }: Call, { instanceId }: Instance): { readonly [name: string]: Xml } {
  return { reservationId: instanceId.replace(/^i-/, 'r-'), ownerId: place.account };
}
