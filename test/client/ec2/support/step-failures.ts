import type { FailureContext } from '../../../../client/src/ec2/explain-failure';

/** A failure, what is said of it, and what is offered. */
export interface FailureRow {
  readonly code: string;
  readonly status?: number;
  readonly message?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly context?: Partial<FailureContext>;
  readonly says: RegExp;
  /** Offers in their order; those with something in them as "kind=…". */
  readonly offers: string;
}

/** What is said of the failures of the steps that follow an image. */
export const stepFailures: readonly FailureRow[] = [
  {
    code: 'CopyFailed',
    message: 'Given key ID is not accessible. You must have DescribeKey permissions on the default CMK',
    details: { state: 'failed', code: 'Client.InvalidSnapshot.Error' },
    says: /^The copy failed because EC2 cannot use its KMS key: Given key ID is not accessible\..* on it\.$/,
    offers: '',
  },
  {
    code: 'CopyFailed',
    message: 'Internal error.',
    details: { state: 'failed', code: 'Server.InternalError' },
    says: /^The copy failed: Internal error \(Server\.InternalError\)\.$/,
    offers: '',
  },
  {
    code: 'CopyFailed',
    details: { state: 'error', code: '' },
    says: /^The copy failed\. EC2 did not give a reason\. The state of the copy is error\.$/,
    offers: '',
  },
  { code: 'CopyGone', says: /^The copy no longer exists in EC2\.$/, offers: '' },
  {
    code: 'BlockedByGuard',
    details: { account: '123456789012' },
    says: /^This folder allows requests only in account 123456789012\. The request was not sent\.$/,
    offers: '',
  },
  { code: 'NotStored', says: /^The step could not be saved to disk, so its request was not sent\.$/, offers: 'retry' },
  {
    code: 'OtherAccount',
    message: '999999999999',
    context: { account: '123456789012' },
    says: /is now signed in to account 999999999999, but the image is in account 123456789012\.$/,
    offers: 'pick-profile',
  },
  { code: 'DeprecationInvalid', says: /^DeprecateAt must be an ISO 8601 time or a period such as 90d/, offers: '' },
  {
    code: 'InvalidRequest',
    status: 400,
    message: 'Snapshot snap-1 is encrypted. Creating an unencrypted copy from an encrypted snapshot is not supported.',
    says: /^An encrypted image cannot be copied without encryption\. Remove "Encrypted": false from the step\.$/,
    offers: '',
  },
  {
    code: 'InvalidRequest',
    status: 400,
    message: 'You do not have permission to access the storage of this ami',
    says: /^The snapshots of the image are not shared with this account\./,
    offers: '',
  },
  { code: 'InvalidRequest', status: 400, message: 'no.', says: /^EC2 rejected the request: no\.$/, offers: '' },
  {
    code: 'IdempotentParameterMismatch',
    status: 400,
    says: /^EC2 has already received this request with different values\. Run the step again/,
    offers: 'retry',
  },
  {
    code: 'OperationNotPermitted',
    status: 400,
    message: 'Encrypted snapshots with EBS default key cannot be shared',
    says: /^Snapshots encrypted with the AWS managed key aws\/ebs cannot be shared\. Copy the image with a customer managed key/,
    offers: '',
  },
  {
    code: 'OperationNotPermitted',
    status: 400,
    message: 'The image is protected from deregistration',
    says: /^The image is protected from deregistration\. Remove the protection first\. With a cooldown/,
    offers: '',
  },
  {
    code: 'OperationNotPermitted',
    status: 400,
    message: 'The image is disabled.',
    says: /^The image is disabled\. Enable it first: The image is disabled\.$/,
    offers: '',
  },
  {
    code: 'ResourceLimitExceeded',
    status: 400,
    message: 'Too many snapshot copies in progress. The limit is 5 for this destination region.',
    says: /^The account has reached the limit of concurrent snapshot copies to us-east-1\. The request is sent again when other copies are complete\.$/,
    offers: '',
  },
  {
    code: 'ParameterNotAccepted',
    says: /^Parameter Store accepted the request but did not save the value\./,
    offers: '',
  },
  {
    code: 'ParameterNotWritten',
    says: /^The response was lost, and the parameter does not contain the image ID/,
    offers: 'retry',
  },
  {
    code: 'ParameterNotString',
    details: { name: '/golden', type: 'SecureString' },
    says: /^Parameter \/golden has the type SecureString\. An image ID can be written only to a String parameter\.$/,
    offers: '',
  },
  {
    code: 'ParameterChanged',
    details: { name: '/golden', version: '4' },
    says: /^The value of the parameter \/golden has changed in the meantime, so it was not restored\.$/,
    offers: '',
  },
  { code: 'ParameterNotFound', status: 400, says: /^The parameter does not exist in this region\.$/, offers: '' },
  {
    code: 'ParameterAlreadyExists',
    status: 400,
    says: /^The parameter was created in the meantime\. Run the step again/,
    offers: 'retry',
  },
  { code: 'ParameterLimitExceeded', status: 400, says: /quota for parameters in this region\.$/, offers: '' },
  { code: 'ParameterMaxVersionLimitExceeded', status: 400, says: /has the maximum number of versions/, offers: '' },
  {
    code: 'ParameterPatternMismatchException',
    status: 400,
    says: /does not match the allowed pattern of the parameter\.$/,
    offers: '',
  },
  {
    code: 'HierarchyLevelLimitExceededException',
    status: 400,
    says: /too many levels\. .* allows up to 15\.$/,
    offers: '',
  },
  ...['HierarchyTypeMismatch', 'HierarchyTypeMismatchException', 'UnsupportedParameterType'].map(code => ({
    code,
    status: 400,
    message: 'It is a StringList.',
    says: /^The type of a parameter cannot be changed: It is a StringList\.$/,
    offers: '',
  })),
  { code: 'TooManyUpdates', status: 400, says: /being changed by several requests at once/, offers: 'retry=20' },
  {
    code: 'ValidationException',
    status: 400,
    message: 'Parameter name is odd.',
    says: /^Parameter Store rejected the request: Parameter name is odd\.$/,
    offers: '',
  },
];
