import { AwsError } from '../../protocol/aws-error';
import { checkDescription } from '../../rules/create-image-formats';
import { imageToChange, ownImage } from '../../rules/own-image';
import {
  changePermissions,
  countPermissions,
  type PermissionChanges,
  readPermissionChanges,
} from '../../rules/permission-changes';
import { checkWord } from '../../rules/required';
import type { Image } from '../../world/image';
import { isPublic } from '../../world/permissions';
import { managedKeyArn } from '../../world/place';
import type { Action, Call } from '../action';

export const modifyImageAttribute: Action = {
  name: 'ModifyImageAttribute',
  service: 'ec2',
  kind: 'change',
  parameters: [
    'ImageId',
    'Attribute',
    'Value',
    'OperationType',
    'UserId.N',
    'UserGroup.N',
    'OrganizationArn.N',
    'OrganizationalUnitArn.N',
    'Description.Value',
    'ImdsSupport.Value',
    'LaunchPermission.*',
    'DryRun',
  ],
  run(call) {
    const change = changeOf(call, attributeOf(call));
    ownImage(call);
    change.check?.(ownImage(call));
    change.make(imageToChange(call));
    return { return: true };
  },
};

/** A change of one attribute: what is judged of it first, and how it is made. */
interface AttributeChange {
  readonly check?: (image: Image) => void;
  readonly make: (image: Image) => void;
}

/** The one attribute that a call changes, whether it names it or sends its structure. */
function attributeOf({ form }: Call): string {
  const sent = [
    form.part('LaunchPermission') === undefined ? undefined : 'launchPermission',
    form.part('Description') === undefined ? undefined : 'description',
    form.part('ImdsSupport') === undefined ? undefined : 'imdsSupport',
  ].flatMap(name => name ?? []);
  // Ansible's modules write `Description`.
  const named = form.text('Attribute')?.replace(/^[A-Z]/, letter => letter.toLowerCase());
  const all = new Set(named === undefined ? sent : [named, ...sent]);
  if (all.size > 1) throw new AwsError('InvalidParameterCombination', 'The request can modify one attribute only.');
  const [only] = all;
  if (only === undefined) throw new AwsError('InvalidParameterCombination', 'No attributes specified.');
  return only;
}

function changeOf(call: Call, attribute: string): AttributeChange {
  checkWord('Attribute', attribute, ['launchPermission', 'description', 'imdsSupport']);
  if (attribute === 'launchPermission') return permissionChange(call);
  const value =
    call.form.part(attribute === 'description' ? 'Description' : 'ImdsSupport')?.text('Value') ??
    call.form.text('Value') ??
    '';
  if (attribute === 'description') {
    checkDescription(value);
    return {
      make: image => {
        image.description = value;
      },
    };
  }
  checkWord('ImdsSupport', value, ['v2.0']);
  return {
    make: image => {
      image.imdsSupport = 'v2.0';
    },
  };
}

function permissionChange(call: Call): AttributeChange {
  const changes = readPermissionChanges(call.form, 'LaunchPermission');
  return {
    check: image => checkSharing(call, image, changes),
    make: image => {
      image.permissions = changePermissions(image.permissions, changes);
    },
  };
}

/** The quota of entities that an image can be shared with. */
const mostEntities = 1000;

/** Nobody else can use what the key that AWS manages has encrypted, and nothing encrypted can be public. */
function checkSharing({ place }: Call, image: Image, changes: PermissionChanges): void {
  if (countPermissions(changes.add) === 0) return;
  if (image.disabledAt !== undefined)
    throw new AwsError('InvalidAMIID.Unavailable', `The image ID '${image.imageId}' is disabled`);
  const snapshots = image.devices.flatMap(({ ebs }) => place.snapshots.get(ebs?.snapshotId ?? '') ?? []);
  if (snapshots.some(it => it.kmsKeyId === managedKeyArn(place))) {
    throw new AwsError(
      'InvalidParameter',
      "Snapshots encrypted with the AWS Managed CMK can't be shared. Specify another snapshot.",
    );
  }
  if (isPublic(changes.add) && snapshots.some(it => it.encrypted)) {
    throw new AwsError('InvalidParameter', 'An AMI with encrypted snapshots cannot be made public.');
  }
  if (isPublic(changes.add)) {
    const message =
      'You cannot publicly share this image because block public access for AMIs is enabled for this account.';
    throw new AwsError('OperationNotPermitted', message);
  }
  if (countPermissions(changePermissions(image.permissions, changes)) <= mostEntities) return;
  throw new AwsError('ResourceLimitExceeded', `You have reached the limit of ${mostEntities} entities for this image`);
}
