import { permissionAnswer } from '../../answers/permission-answer';
import { AwsError } from '../../protocol/aws-error';
import { ownSnapshot, snapshotToChange } from '../../rules/own-snapshot';
import { changePermissions, countPermissions, readPermissionChanges } from '../../rules/permission-changes';
import { checkWord, requiredText } from '../../rules/required';
import { isPublic, noPermissions } from '../../world/permissions';
import { managedKeyArn } from '../../world/place';
import type { Action } from '../action';

export const describeSnapshotAttribute: Action = {
  name: 'DescribeSnapshotAttribute',
  service: 'ec2',
  kind: 'read',
  parameters: ['Attribute', 'SnapshotId', 'DryRun'],
  run(call) {
    const attribute = requiredText(call.form, 'Attribute');
    checkWord('Attribute', attribute, ['createVolumePermission', 'productCodes']);
    const { snapshotId, permissions } = ownSnapshot(call);
    if (attribute === 'productCodes') return { snapshotId, productCodes: [] };
    return { snapshotId, createVolumePermission: permissionAnswer(permissions) };
  },
};

/** Nobody else can use what the key that AWS manages has encrypted, and nothing encrypted can be public. */
export const modifySnapshotAttribute: Action = {
  name: 'ModifySnapshotAttribute',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'SnapshotId',
    'Attribute',
    'OperationType',
    'UserId.N',
    'UserGroup.N',
    'CreateVolumePermission.*',
    'DryRun',
  ],
  run(call) {
    checkWord('Attribute', call.form.text('Attribute'), ['createVolumePermission']);
    const changes = readPermissionChanges(call.form, 'CreateVolumePermission');
    const { encrypted, kmsKeyId } = ownSnapshot(call);
    if (countPermissions(changes.add) > 0 && kmsKeyId === managedKeyArn(call.place))
      throw new AwsError('OperationNotPermitted', 'Encrypted snapshots with EBS default key cannot be shared');
    if (isPublic(changes.add) && encrypted)
      throw new AwsError('OperationNotPermitted', 'Encrypted snapshots cannot be made public');
    const snapshot = snapshotToChange(call);
    snapshot.permissions = changePermissions(snapshot.permissions, changes);
    return { return: true };
  },
};

export const resetSnapshotAttribute: Action = {
  name: 'ResetSnapshotAttribute',
  service: 'ec2',
  kind: 'change',
  parameters: ['SnapshotId', 'Attribute', 'DryRun'],
  run(call) {
    checkWord('Attribute', requiredText(call.form, 'Attribute'), ['createVolumePermission']);
    snapshotToChange(call).permissions = noPermissions;
    return { return: true };
  },
};
