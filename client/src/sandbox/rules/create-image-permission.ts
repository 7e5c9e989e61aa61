import type { Call } from '../actions/action';
import { authorize, resourceArn } from './permission';

/** CreateImage on the instance, the image and its snapshots; CreateTags as well when the request has tags. */
export function checkPermission(call: Call): void {
  authorize(call, 'ec2:CreateImage', resourceArn(call, 'instance', call.form.text('InstanceId') ?? ''));
  authorize(call, 'ec2:CreateImage', resourceArn(call, 'image', '*'));
  authorize(call, 'ec2:CreateImage', resourceArn(call, 'snapshot', '*'));
  for (const specification of call.form.items('TagSpecification')) {
    const kind = specification.text('ResourceType') === 'image' ? 'image' : 'snapshot';
    authorize(call, 'ec2:CreateTags', resourceArn(call, kind, '*'));
  }
}
