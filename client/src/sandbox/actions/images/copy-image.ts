import { checkCopy } from '../../rules/copy-image-rules';
import { checkCopyLimit } from '../../rules/copy-limit';
import { checkNameIsFree } from '../../rules/create-image-name';
import { isRepeated, onceForToken } from '../../rules/idempotency';
import { makeCopy } from '../../rules/make-copy';
import { authorize, endDryRun, resourceArn } from '../../rules/permission';
import { checkTags } from '../../rules/tag-rules';
import type { Action } from '../action';

/** Acts in the region that is called, which is where the copy is to be. */
export const copyImage: Action = {
  name: 'CopyImage',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'Name',
    'SourceImageId',
    'SourceRegion',
    'Description',
    'ClientToken',
    'CopyImageTags',
    'Encrypted',
    'KmsKeyId',
    'SnapshotCopyCompletionDurationMinutes',
    'TagSpecification.N.ResourceType',
    'TagSpecification.N.Tag.N.Key',
    'TagSpecification.N.Tag.N.Value',
    'DryRun',
  ],
  run(call) {
    const source = checkCopy(call);
    checkTags(call);
    for (const kind of ['image', 'snapshot'] as const) {
      authorize(call, 'ec2:CopyImage', resourceArn(call, kind, '*'));
      if (call.form.items('TagSpecification').length > 0)
        authorize(call, 'ec2:CreateTags', resourceArn(call, kind, '*'));
    }
    endDryRun(call);
    if (!isRepeated(call)) {
      checkNameIsFree(call);
      checkCopyLimit(call, source);
    }
    return { imageId: onceForToken(call, () => makeCopy(call, source).imageId) };
  },
};
