import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext } from './explanation';
import { findPlace, foreignText, inAwsWords, placeName, type Row } from './row';

/** EC2 has judged the request itself: what is wrong with it, and where that stands in the file. */
export const requestRows: Readonly<Record<string, Row>> = {
  MembersDropped: ({ details }) => ({
    sentence: t('The AWS SDK would leave out a part of the request, so nothing was sent: {0}', details.members ?? '?'),
    offers: details.pointer ? [{ kind: 'show-place', pointer: details.pointer }] : [],
  }),
  MissingParameter: (failure, context) => ({
    sentence: t('The request lacks something: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  UnknownParameter: (failure, context) => ({
    sentence: t('The request has a member that CreateImage does not take: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  'InvalidInstanceID.Malformed': explainInstance,
  'InvalidInstanceID.NotFound': explainInstance,
  InvalidParameterValue: (failure, context) =>
    /not in (a valid |the )?state|in state/i.test(failure.message)
      ? {
          sentence: context.instanceState
            ? t('The instance is {0}, and EC2 cannot make an image of it now.', context.instanceState)
            : t('The instance is in a state that EC2 cannot make an image in: {0}.', foreignText(failure)),
          offers: [{ kind: 'retry', afterSeconds: 30 }, { kind: 'pick-instance' }],
        }
      : inAwsWords(failure, context),
  IncorrectInstanceState: explainBusy,
  IncorrectState: explainBusy,
  InvalidState: explainBusy,
  'InvalidAMIName.Malformed': (failure, context) => ({
    sentence: t(
      'The image name is not allowed: 3 to 128 letters, digits and {0} are.',
      "( ) [ ] . - / ' @ _ and spaces",
    ),
    offers: findPlace(failure, context),
  }),
  'InvalidAMIName.Duplicate': (failure, context) => {
    const holder = /\bami-[0-9a-f]{8,17}\b/.exec(failure.message)?.[0];
    const place = findPlace(failure, context);
    return holder
      ? {
          sentence: t('The image name is already used by {0} in {1}.', holder, placeName(context)),
          offers: [...place, { kind: 'show-image', imageId: holder }],
        }
      : { sentence: t('The image name is already used in {0}.', placeName(context)), offers: place };
  },
  InvalidBlockDeviceMapping: (failure, context) => ({
    sentence: t('A block device mapping is wrong: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  InvalidParameterCombination: (failure, context) => ({
    sentence: t('Two values do not go together: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  InvalidParameter: (failure, context) => ({
    sentence: /encrypt/i.test(failure.message)
      ? t('Encrypted cannot be set for a volume that has a snapshot: {0}.', foreignText(failure))
      : t('EC2 refused: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  'InvalidSnapshot.NotFound': explainSnapshot,
  'InvalidSnapshotID.Malformed': explainSnapshot,
  UnknownVolumeType: explainVolumeType,
  BootForVolumeTypeUnsupported: explainVolumeType,
  'InvalidTagKey.Malformed': explainTags,
  TagLimitExceeded: explainTags,
  TagPolicyViolation: (failure, context) => ({
    sentence: t('A tag policy of the organization refuses these tags; nothing was created: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  }),
  CustomerKeyHasBeenRevoked: failure => ({
    sentence: t(
      'The KMS key of a volume is gone or disabled, so its snapshot cannot be made: {0}.',
      foreignText(failure),
    ),
    offers: [],
  }),
  UnsupportedOperation: inAwsWords,
  NonEBSInstance: (_failure, { instanceId }) => ({
    sentence: t('CreateImage needs an EBS-backed instance, which {0} is not.', instanceId ?? t('this instance')),
    offers: [{ kind: 'pick-instance' }],
  }),
  OperationNotPermitted: inAwsWords,
};

function explainInstance(failure: AwsFailure, context: FailureContext): Explanation {
  const sentence = context.instanceId
    ? t('There is no instance {0} in {1}.', context.instanceId, placeName(context))
    : t('There is no such instance in {0}: {1}.', placeName(context), foreignText(failure));
  return { sentence, offers: [{ kind: 'pick-instance' }, { kind: 'pick-region' }, ...findPlace(failure, context)] };
}

function explainBusy(failure: AwsFailure): Explanation {
  return {
    sentence: t('EC2 is busy with this thing: {0}.', foreignText(failure)),
    offers: [{ kind: 'retry', afterSeconds: 30 }],
  };
}

function explainSnapshot(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('A snapshot of the request is not in {0}: {1}.', placeName(context), foreignText(failure)),
    offers: [...findPlace(failure, context), { kind: 'pick-region' }],
  };
}

function explainVolumeType(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('The volume type does not fit: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  };
}

function explainTags(failure: AwsFailure, context: FailureContext): Explanation {
  return {
    sentence: t('EC2 does not take these tags: {0}.', foreignText(failure)),
    offers: findPlace(failure, context),
  };
}
