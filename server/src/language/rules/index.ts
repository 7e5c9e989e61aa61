import type { LiveRule, StaticRule } from '../rule';
import { availabilityZoneUnsupported } from './availability-zone-unsupported';
import { bootModeOverrideEnum } from './boot-mode-override-enum';
import { deleteOnTerminationDefault } from './delete-on-termination-default';
import { descriptionAscii } from './description-ascii';
import { descriptionLength } from './description-length';
import { deviceNameAliasDuplicate } from './device-name-alias-duplicate';
import { deviceNameDuplicate } from './device-name-duplicate';
import { deviceNameFormat } from './device-name-format';
import { deviceNameInstanceStoreRange } from './device-name-instance-store-range';
import { deviceNamePartition } from './device-name-partition';
import { deviceNameRequired } from './device-name-required';
import { deviceNameSda } from './device-name-sda';
import { dryRunSet } from './dry-run-set';
import { ebsCardIndex } from './ebs-card-index';
import { ebsSourceMissing } from './ebs-source-missing';
import { encryptedExistingHint } from './encrypted-existing-hint';
import { encryptedWithSnapshot } from './encrypted-with-snapshot';
import { instanceIdFormat } from './instance-id-format';
import { instanceIdRequired } from './instance-id-required';
import { instanceIdWrongKind } from './instance-id-wrong-kind';
import { iopsIo2LegacyRatio } from './iops-io2-legacy-ratio';
import { iopsRange } from './iops-range';
import { iopsRequired } from './iops-required';
import { iopsSizeRatio } from './iops-size-ratio';
import { iopsUnsupported } from './iops-unsupported';
import { iopsWithoutType } from './iops-without-type';
import { jsonBom } from './json-bom';
import { jsonComment } from './json-comment';
import { jsonDepth } from './json-depth';
import { jsonDuplicateKey } from './json-duplicate-key';
import { jsonEmptyDocument } from './json-empty-document';
import { jsonLarge } from './json-large';
import { jsonRootNotObject } from './json-root-not-object';
import { jsonSyntax } from './json-syntax';
import { jsonTrailingComma } from './json-trailing-comma';
import { kmsKeyUnsupported } from './kms-key-unsupported';
import { liveBootMode } from './live-boot-mode';
import { liveBootVolumeType } from './live-boot-volume-type';
import { liveDeviceNotOnInstance } from './live-device-not-on-instance';
import { liveEncryptedExisting } from './live-encrypted-existing';
import { liveEncryptedExistingFalse } from './live-encrypted-existing-false';
import { liveExistingMappingChange } from './live-existing-mapping-change';
import { liveInstanceNotFound } from './live-instance-not-found';
import { liveInstanceState } from './live-instance-state';
import { liveIopsRatioSnapshot } from './live-iops-ratio-snapshot';
import { liveNameDuplicate } from './live-name-duplicate';
import { liveNoDeviceRoot } from './live-no-device-root';
import { liveRebootImpact } from './live-reboot-impact';
import { liveRootInstanceStore } from './live-root-instance-store';
import { liveSnapshotArchived } from './live-snapshot-archived';
import { liveSnapshotLocation } from './live-snapshot-location';
import { liveSnapshotNotCompleted } from './live-snapshot-not-completed';
import { liveSnapshotNotFound } from './live-snapshot-not-found';
import { liveVolumeSizeBelowSnapshot } from './live-volume-size-below-snapshot';
import { liveVolumeSizeChange } from './live-volume-size-change';
import { mappingEbsAndVirtualName } from './mapping-ebs-and-virtual-name';
import { mappingEmpty } from './mapping-empty';
import { mappingNoDeviceWithEbs } from './mapping-no-device-with-ebs';
import { mappingNoDeviceWithVirtualName } from './mapping-no-device-with-virtual-name';
import { nameCharset } from './name-charset';
import { nameEdgeSpace } from './name-edge-space';
import { nameLength } from './name-length';
import { nameNotUniquePattern } from './name-not-unique-pattern';
import { nameRequired } from './name-required';
import { noDeviceBoolean } from './no-device-boolean';
import { noDeviceRoot } from './no-device-root';
import { noDeviceValue } from './no-device-value';
import { noRebootDefault } from './no-reboot-default';
import { noRebootTrue } from './no-reboot-true';
import { otherKind } from './other-kind';
import { otherNotation } from './other-notation';
import { outpostArnUnsupported } from './outpost-arn-unsupported';
import { propertyMisplaced } from './property-misplaced';
import { propertyNearMiss } from './property-near-miss';
import { propertyNewerThanCli } from './property-newer-than-cli';
import { propertyOtherOperation } from './property-other-operation';
import { propertyUnknown } from './property-unknown';
import { propertyWrongCase } from './property-wrong-case';
import { retentionSelectWide } from './retention-select-wide';
import { snapshotIdFormat } from './snapshot-id-format';
import { snapshotLocationEnum } from './snapshot-location-enum';
import { snapshotLocationRegion } from './snapshot-location-region';
import { stepAccountId } from './step-account-id';
import { stepApiUnsupported } from './step-api-unsupported';
import { stepCopyName } from './step-copy-name';
import { stepCopyRegions } from './step-copy-regions';
import { stepDate } from './step-date';
import { stepEncryptedFalse } from './step-encrypted-false';
import { stepIdDuplicate } from './step-id-duplicate';
import { stepIdFormat } from './step-id-format';
import { stepKeyRegion } from './step-key-region';
import { stepKeyWithoutEncrypted } from './step-key-without-encrypted';
import { stepMemberSupplied } from './step-member-supplied';
import { stepMemberUnsupported } from './step-member-unsupported';
import { stepOnRegion } from './step-on-region';
import { stepOneApi } from './step-one-api';
import { stepOrganizationArn } from './step-organization-arn';
import { stepParameterName } from './step-parameter-name';
import { stepParameterType } from './step-parameter-type';
import { stepRecipient } from './step-recipient';
import { stepRegionName } from './step-region-name';
import { stepRegionOwn } from './step-region-own';
import { stepRegionPartition } from './step-region-partition';
import { stepRequired } from './step-required';
import { stepShareDefaultKey } from './step-share-default-key';
import { stepSharePublic } from './step-share-public';
import { stepValue } from './step-value';
import { stepsExtends } from './steps-extends';
import { tagCountLimit } from './tag-count-limit';
import { tagKeyCaseVariant } from './tag-key-case-variant';
import { tagKeyDuplicate } from './tag-key-duplicate';
import { tagKeyEmpty } from './tag-key-empty';
import { tagKeyLength } from './tag-key-length';
import { tagKeyRequired } from './tag-key-required';
import { tagKeyReservedPrefix } from './tag-key-reserved-prefix';
import { tagNameVsName } from './tag-name-vs-name';
import { tagPortableCharset } from './tag-portable-charset';
import { tagSnapshotsUntagged } from './tag-snapshots-untagged';
import { tagSpecDuplicateType } from './tag-spec-duplicate-type';
import { tagSpecResourceTypeCase } from './tag-spec-resource-type-case';
import { tagSpecResourceTypeRequired } from './tag-spec-resource-type-required';
import { tagSpecResourceTypeUnsupported } from './tag-spec-resource-type-unsupported';
import { tagSpecTagsEmpty } from './tag-spec-tags-empty';
import { tagValueLength } from './tag-value-length';
import { tagValueNull } from './tag-value-null';
import { throughputIopsRatio } from './throughput-iops-ratio';
import { throughputRange } from './throughput-range';
import { throughputUnsupported } from './throughput-unsupported';
import { throughputWithoutType } from './throughput-without-type';
import { typeBooleanAsString } from './type-boolean-as-string';
import { typeIntegerRange } from './type-integer-range';
import { typeListAsObject } from './type-list-as-object';
import { typeMismatch } from './type-mismatch';
import { typeNotInteger } from './type-not-integer';
import { typeNullValue } from './type-null-value';
import { typeNumberAsString } from './type-number-as-string';
import { variableUnknown } from './variable-unknown';
import { virtualNameDuplicate } from './virtual-name-duplicate';
import { virtualNameFormat } from './virtual-name-format';
import { virtualNameNvme } from './virtual-name-nvme';
import { virtualNameRange } from './virtual-name-range';
import { volumeInitRateUnsupported } from './volume-init-rate-unsupported';
import { volumeSizeNewInImage } from './volume-size-new-in-image';
import { volumeSizeRange } from './volume-size-range';
import { volumeTypeBootUnsupported } from './volume-type-boot-unsupported';
import { volumeTypeCase } from './volume-type-case';
import { volumeTypeDefault } from './volume-type-default';
import { volumeTypePreviousGeneration } from './volume-type-previous-generation';
import { volumeTypeUnknown } from './volume-type-unknown';

/** Rules that need the text alone, in the order of the rule reference. */
export const staticRules: readonly StaticRule[] = [
  otherKind,
  otherNotation,
  jsonEmptyDocument,
  jsonSyntax,
  jsonComment,
  jsonTrailingComma,
  jsonBom,
  jsonRootNotObject,
  jsonDuplicateKey,
  jsonDepth,
  jsonLarge,
  propertyUnknown,
  propertyNearMiss,
  propertyWrongCase,
  propertyMisplaced,
  propertyOtherOperation,
  propertyNewerThanCli,
  typeMismatch,
  typeNumberAsString,
  typeBooleanAsString,
  typeNullValue,
  typeNotInteger,
  typeIntegerRange,
  typeListAsObject,
  instanceIdRequired,
  instanceIdFormat,
  instanceIdWrongKind,
  nameRequired,
  nameLength,
  nameCharset,
  nameEdgeSpace,
  nameNotUniquePattern,
  variableUnknown,
  descriptionLength,
  descriptionAscii,
  noRebootTrue,
  noRebootDefault,
  dryRunSet,
  snapshotLocationEnum,
  snapshotLocationRegion,
  bootModeOverrideEnum,
  deviceNameRequired,
  deviceNameFormat,
  deviceNamePartition,
  deviceNameSda,
  deviceNameDuplicate,
  deviceNameAliasDuplicate,
  deviceNameInstanceStoreRange,
  mappingEmpty,
  mappingEbsAndVirtualName,
  mappingNoDeviceWithEbs,
  mappingNoDeviceWithVirtualName,
  noDeviceValue,
  noDeviceBoolean,
  noDeviceRoot,
  virtualNameFormat,
  virtualNameRange,
  virtualNameDuplicate,
  virtualNameNvme,
  ebsSourceMissing,
  volumeTypeUnknown,
  volumeTypeCase,
  volumeTypePreviousGeneration,
  volumeTypeBootUnsupported,
  volumeTypeDefault,
  volumeSizeRange,
  volumeSizeNewInImage,
  iopsRequired,
  iopsUnsupported,
  iopsRange,
  iopsSizeRatio,
  iopsIo2LegacyRatio,
  iopsWithoutType,
  throughputUnsupported,
  throughputRange,
  throughputIopsRatio,
  throughputWithoutType,
  encryptedWithSnapshot,
  encryptedExistingHint,
  kmsKeyUnsupported,
  outpostArnUnsupported,
  availabilityZoneUnsupported,
  volumeInitRateUnsupported,
  ebsCardIndex,
  snapshotIdFormat,
  deleteOnTerminationDefault,
  tagSpecResourceTypeRequired,
  tagSpecResourceTypeUnsupported,
  tagSpecResourceTypeCase,
  tagSpecDuplicateType,
  tagSpecTagsEmpty,
  tagKeyRequired,
  tagKeyEmpty,
  tagKeyLength,
  tagKeyReservedPrefix,
  tagKeyDuplicate,
  tagKeyCaseVariant,
  tagValueLength,
  tagValueNull,
  tagCountLimit,
  tagPortableCharset,
  tagSnapshotsUntagged,
  tagNameVsName,
];

/** Rules for the steps after an image, in the order of the rule reference. */
export const stepRules: readonly StaticRule[] = [
  stepRequired,
  stepOneApi,
  stepApiUnsupported,
  stepMemberSupplied,
  stepMemberUnsupported,
  stepIdFormat,
  stepIdDuplicate,
  stepCopyRegions,
  stepRegionName,
  stepRegionOwn,
  stepRegionPartition,
  stepKeyRegion,
  stepEncryptedFalse,
  stepKeyWithoutEncrypted,
  stepShareDefaultKey,
  stepRecipient,
  stepAccountId,
  stepOrganizationArn,
  stepSharePublic,
  stepDate,
  stepParameterName,
  stepParameterType,
  stepValue,
  stepCopyName,
  stepOnRegion,
  stepsExtends,
  retentionSelectWide,
];

/** Everything that is checked in a file of steps: much of it as in a request. */
export const stepsFileRules: readonly StaticRule[] = [
  jsonEmptyDocument,
  jsonSyntax,
  jsonRootNotObject,
  jsonDuplicateKey,
  jsonDepth,
  propertyUnknown,
  propertyNearMiss,
  propertyWrongCase,
  propertyMisplaced,
  typeMismatch,
  typeNumberAsString,
  typeBooleanAsString,
  typeNullValue,
  typeNotInteger,
  typeIntegerRange,
  typeListAsObject,
  variableUnknown,
  tagSpecResourceTypeRequired,
  tagSpecResourceTypeUnsupported,
  tagSpecResourceTypeCase,
  tagSpecDuplicateType,
  tagSpecTagsEmpty,
  tagKeyRequired,
  tagKeyEmpty,
  tagKeyLength,
  tagKeyReservedPrefix,
  tagKeyDuplicate,
  tagKeyCaseVariant,
  tagValueLength,
  tagValueNull,
  tagCountLimit,
  ...stepRules,
];

/** Rules that compare the request with the account. */
export const liveRules: readonly LiveRule[] = [
  liveInstanceNotFound,
  liveInstanceState,
  liveRootInstanceStore,
  liveNameDuplicate,
  liveDeviceNotOnInstance,
  liveVolumeSizeChange,
  liveExistingMappingChange,
  liveEncryptedExisting,
  liveEncryptedExistingFalse,
  liveNoDeviceRoot,
  liveBootVolumeType,
  liveSnapshotNotFound,
  liveSnapshotNotCompleted,
  liveSnapshotArchived,
  liveVolumeSizeBelowSnapshot,
  liveIopsRatioSnapshot,
  liveSnapshotLocation,
  liveBootMode,
  liveRebootImpact,
];
