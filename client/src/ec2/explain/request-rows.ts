import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext, Offer } from './explanation';
import { type Explainer, findPlace, foreignText, inAwsWords } from './row';

/** EC2 has validated the request: what is wrong with it, and where in the file. */
export const requestRows: Readonly<Record<string, Explainer>> = {
  ConnectionChanged: (_, { profile }) => ({
    sentence: t('The profile "{0}" changed, so the request was not sent. Its account is checked again.', profile),
    offers: [],
  }),
  Withdrawn: () => ({
    sentence: t('The request was not sent because it took too long to sign in.'),
    offers: [],
  }),
  MembersDropped: ({ details }) => ({
    sentence: t('The AWS SDK does not support {0}, so the request was not sent.', details.members ?? '?'),
    offers: details.pointer === undefined ? [] : [{ kind: 'show-place', pointer: details.pointer }],
  }),
  MissingParameter: (failure, context) => ({
    sentence: t('A required value is missing: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  UnknownParameter: (failure, context) => ({
    sentence: t('CreateImage does not support a member of the request: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  'InvalidInstanceID.Malformed': explainInstance,
  'InvalidInstanceID.NotFound': explainInstance,
  InvalidParameterValue: (failure, context) =>
    /not in (a valid |the )?state|in state/i.test(failure.message)
      ? {
          sentence:
            context.instanceState === undefined
              ? t('EC2 cannot create an image from the instance in its current state: {0}.', foreignText(failure))
              : t('EC2 cannot create an image from the instance while it is {0}.', context.instanceState),
          offers: [{ kind: 'retry', afterSeconds: 30 }, { kind: 'pick-instance' }],
        }
      : inAwsWords(failure, context),
  IncorrectInstanceState: explainBusy,
  IncorrectState: explainBusy,
  InvalidState: explainBusy,
  'InvalidAMIName.Malformed': (failure, context) => ({
    sentence: t('The image name is not valid. Use 3 to 128 letters, digits, spaces, and {0}.', "( ) [ ] . - / ' @ _"),
    offers: findPlace(failure, context),
  }),
  'InvalidAMIName.Duplicate': (failure, context) => {
    const holder = /\bami-[0-9a-f]{8,17}\b/.exec(failure.message)?.[0];
    const place = findPlace(failure, context);
    return holder === undefined
      ? { sentence: t('Another image of the account already has this name.'), offers: place }
      : {
          sentence: t('Image {0} already has this name.', holder),
          offers: [...place, { kind: 'show-image', imageId: holder }],
        };
  },
  InvalidBlockDeviceMapping: (failure, context) => ({
    sentence: t('A block device mapping is not valid: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  InvalidParameterCombination: (failure, context) => ({
    sentence: t('Some values cannot be used together: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  InvalidParameter: (failure, context) => ({
    sentence: invalidParameter(failure),
    offers: findPlace(failure, context),
  }),
  'InvalidSnapshot.NotFound': explainSnapshot,
  'InvalidSnapshotID.Malformed': explainSnapshot,
  UnknownVolumeType: explainVolumeType,
  BootForVolumeTypeUnsupported: explainVolumeType,
  'InvalidTagKey.Malformed': explainTags,
  TagLimitExceeded: explainTags,
  TagPolicyViolation: (failure, context) => ({
    sentence: t('A tag policy of the organization does not allow these tags: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  CustomerKeyHasBeenRevoked: failure => ({
    sentence: t(
      'The KMS key of a volume is disabled or deleted, so EC2 cannot create its snapshot: {0}.',
      foreignText(failure),
    ),
    offers: [],
  }),
  UnsupportedOperation: inAwsWords,
  NonEBSInstance: (_failure, { instanceId }) => ({
    sentence:
      instanceId === undefined
        ? t('CreateImage requires an EBS-backed instance.')
        : t('CreateImage requires an EBS-backed instance, and {0} is not EBS-backed.', instanceId),
    offers: [{ kind: 'pick-instance' }],
  }),
};

function explainInstance(failure: AwsFailure, context: FailureContext): Explanation {
  const offers: readonly Offer[] = [{ kind: 'pick-instance' }, { kind: 'pick-region' }, ...findPlace(failure, context)];
  return { sentence: missingInstance(failure, context), offers };
}

function missingInstance(failure: AwsFailure, { instanceId, account, region }: FailureContext): string {
  if (instanceId === undefined)
    return t('The instance does not exist in this account and region: {0}.', foreignText(failure));
  return account === undefined
    ? t('Instance {0} does not exist in region {1}.', instanceId, region)
    : t('Instance {0} does not exist in account {1}, region {2}.', instanceId, account, region);
}

function explainBusy(failure: AwsFailure): Explanation {
  return {
    sentence: t('The instance is in use by another EC2 operation: {0}.', foreignText(failure)),
    offers: [{ kind: 'retry', afterSeconds: 30 }],
  };
}

function explainSnapshot(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('A snapshot of the request does not exist in region {0}: {1}.', context.region, foreignText(failure)),
    offers: [...findPlace(failure, context), { kind: 'pick-region' }],
  };
}

function explainVolumeType(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('The volume type is not supported here: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  };
}

function explainTags(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('EC2 rejected the tags: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  };
}

function invalidParameter(failure: AwsFailure): string {
  if (/can('|no)t be shared/i.test(failure.message)) {
    return t(
      'The image has snapshots that are encrypted with the AWS managed key and cannot be shared. Copy the image with a customer managed key, then share the copy: {0}.',
      foreignText(failure),
    );
  }
  return /encrypt/i.test(failure.message)
    ? t('Encrypted cannot be set for a volume that has a snapshot: {0}.', foreignText(failure))
    : t('EC2 rejected the request: {0}.', foreignText(failure));
}
