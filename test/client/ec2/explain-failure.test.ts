import assert from 'node:assert/strict';
import { AwsFailure, type FailureData } from '../../../client/src/ec2/aws-failure';
import { explainFailure, type FailureContext, failureRows } from '../../../client/src/ec2/explain-failure';
import { classifyReach } from '../../../client/src/ec2/sdk/classify-reach';
import { type FailureRow, stepFailures } from './support/step-failures';

const at: FailureContext = {
  doing: 'create',
  profile: 'work',
  profileKind: 'sso',
  region: 'us-east-1',
  account: '123456789012',
  arn: 'arn:aws:sts::123456789012:assumed-role/Maker/me',
  instanceId: 'i-0123456789abcdef0',
  request: {
    InstanceId: 'i-0123456789abcdef0',
    Name: 'web',
    Description: 'x',
    BlockDeviceMappings: [
      { DeviceName: '/dev/sda', Ebs: { VolumeSize: 8 } },
      { DeviceName: '/dev/sda1', Ebs: { VolumeType: 'gp2', Iops: 3000, SnapshotId: 'snap-1' } },
    ],
    TagSpecifications: [{ ResourceType: 'image', Tags: [{ Key: 'a', Value: 'b' }] }],
  },
};

const refusedText =
  'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/me is not authorized to perform: ' +
  'ec2:CreateTags on resource: arn:aws:ec2:us-east-1::image/* because no identity-based policy allows the ec2:CreateTags action. ' +
  'Encoded authorization failure message: SECRETBLOB';

/** How AWS ends its message, what is said of it, and whether a statement to copy is offered. */
const denials: readonly (readonly [ending: string, says: RegExp, offers: string])[] = [
  [
    'because no identity-based policy allows it',
    /^No IAM policy allows ec2:CreateImage for arn\S+me\. Resource: arn:aws:ec2:x\.$/,
    'copy-policy pick-profile',
  ],
  [
    'with an explicit deny in an identity-based policy',
    /^An IAM policy denies ec2:CreateImage to arn\S+me\./,
    'pick-profile',
  ],
  [
    'with an explicit deny in an identity-based policy: arn:aws:iam::1:policy/NoImages',
    /^An IAM policy denies .* Policy: arn:aws:iam::1:policy\/NoImages\.$/,
    'pick-profile',
  ],
  [
    'because no permissions boundary allows it',
    /^The permissions boundary of arn\S+me does not allow ec2:CreateImage\./,
    'copy-policy pick-profile',
  ],
  [
    'with an explicit deny in a permissions boundary',
    /^The permissions boundary of arn\S+me denies ec2:CreateImage\./,
    'pick-profile',
  ],
  [
    'because no session policy allows it',
    /^The session policy of arn\S+me does not allow .* more permissions\./,
    'pick-profile',
  ],
  ['with an explicit deny in a session policy', /^The session policy of arn\S+me denies/, 'pick-profile'],
  [
    'because no service control policy allows it',
    /^No service control policy \(SCP\) .* Only an administrator/,
    'pick-profile',
  ],
  [
    'with an explicit deny in a resource control policy',
    /^A resource control policy \(RCP\) .* denies .* Only an administrator/,
    'pick-profile',
  ],
  ['because no resource control policy allows it', /^No resource control policy \(RCP\)/, 'pick-profile'],
  ['because no VPC endpoint policy allows it', /^The policy of the VPC endpoint does not allow/, 'pick-profile'],
  ['with an explicit deny in a VPC endpoint policy', /^The policy of the VPC endpoint denies/, 'pick-profile'],
  ['because no resource-based policy allows it', /^The policy of the resource does not allow/, 'pick-profile'],
  ['with an explicit deny in a resource-based policy', /^The policy of the resource denies/, 'pick-profile'],
  // As EC2 sends them since it names the policy, with and without a full stop.
  [
    'with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-a/service_control_policy/p-b. Encoded authorization failure message: BLOB',
    /^A service control policy \(SCP\) .* Policy: arn:aws:organizations::1:policy\/o-a\/service_control_policy\/p-b\.$/,
    'decode=BLOB pick-profile',
  ],
  [
    'with an explicit deny in a permissions boundary: arn:aws:iam::1:policy/Boundary.',
    /^The permissions boundary of arn\S+me denies .* Policy: arn:aws:iam::1:policy\/Boundary\.$/,
    'pick-profile',
  ],
  ['because no role trust policy allows the action', /^The policy of the resource does not allow/, 'pick-profile'],
  ['with an explicit deny in the role trust policy', /^The policy of the resource denies/, 'pick-profile'],
  ['with an explicit deny', /^A policy denies ec2:CreateImage to/, 'pick-profile'],
  ['because no policy allows it', /^No policy allows ec2:CreateImage for/, 'copy-policy pick-profile'],
];

/** One row for each code of the table; AWS's messages are as AWS writes them, where they are known. */
const rows: readonly FailureRow[] = [
  ...stepFailures,
  { code: 'DryRunOperation', status: 412, says: /^The permission check passed\. No image was created\.$/, offers: '' },
  {
    code: 'DryRunIgnored',
    status: 200,
    says: /^us-east-1 does not support DryRun and might have created the image\.$/,
    offers: 'reconcile',
  },
  {
    code: 'UnauthorizedOperation',
    status: 403,
    message: refusedText,
    says: /^No IAM policy allows ec2:CreateTags for arn:aws:iam::123456789012:user\/me\. Resource: arn:aws:ec2:us-east-1::image\/\*\.$/,
    offers: 'decode=SECRETBLOB copy-policy pick-profile',
  },
  {
    code: 'UnauthorizedOperation',
    status: 403,
    message: 'You are not authorized to perform this operation. Encoded authorization failure message: BLOB',
    says: /^AWS denied this request from arn:aws:sts::123456789012:assumed-role\/Maker\/me without naming the missing permission\.$/,
    offers: 'decode=BLOB pick-profile',
  },
  {
    code: 'UnauthorizedOperation',
    status: 403,
    message:
      'User: arn:aws:iam::1:user/me is not authorized to perform: ec2:CreateImage on resource: arn:aws:ec2:x with an explicit deny in a service control policy',
    says: /^A service control policy \(SCP\) of the organization denies ec2:CreateImage to arn:aws:iam::1:user\/me\. Only an administrator of the organization can change it\. Resource: arn:aws:ec2:x\.$/,
    offers: 'pick-profile',
  },
  ...denials.map(([ending, says, offers]) => ({
    code: 'UnauthorizedOperation',
    status: 403,
    message: `User: arn:aws:iam::1:user/me is not authorized to perform: ec2:CreateImage on resource: arn:aws:ec2:x ${ending}`,
    says,
    offers,
  })),
  {
    code: 'AccessDenied',
    status: 403,
    message: 'no',
    says: /^AWS denied this request from arn:aws:sts::123456789012:assumed-role\/Maker\/me without naming the missing permission\.$/,
    offers: 'pick-profile',
  },
  {
    code: 'AccessDeniedException',
    status: 403,
    message: 'no',
    says: /^AWS denied this request from arn:aws:sts::123456789012:assumed-role\/Maker\/me without naming the missing permission\.$/,
    offers: 'pick-profile',
  },
  {
    code: 'AuthFailure',
    status: 401,
    message: 'AWS was not able to validate the provided access credentials',
    says: /^AWS rejected the keys of the profile "work" in us-east-1\. The keys might be wrong, the region might not be enabled for the account, or the clock of this computer might be wrong\.$/,
    offers: 'pick-region sign-in=aws_sso_login_--profile_work pick-profile',
  },
  {
    code: 'RequestExpired',
    status: 400,
    says: /^AWS rejected the request as expired\. The session of the profile "work" has expired, or the clock of this computer is wrong\.$/,
    offers: 'sign-in=aws_sso_login_--profile_work retry',
  },
  {
    code: 'ExpiredToken',
    status: 400,
    context: { doing: 'read' },
    says: /^The session of the profile "work" has expired\.$/,
    offers: 'sign-in=aws_sso_login_--profile_work retry',
  },
  {
    code: 'ExpiredToken',
    status: 400,
    context: { doing: 'read', profileKind: 'static' },
    says: /^The session of the profile "work" has expired\.$/,
    offers: 'open-aws-config retry',
  },
  {
    code: 'ExpiredTokenException',
    status: 400,
    context: { doing: 'read', profileKind: 'environment' },
    says: /keys in the environment have expired\. Restart the editor from a terminal/,
    offers: 'pick-profile',
  },
  {
    code: 'CredentialsProviderError',
    says: /session of the profile "work" has expired/,
    offers: 'sign-in=aws_sso_login_--profile_work retry',
  },
  {
    code: 'InvalidClientTokenId',
    status: 403,
    context: { profileKind: 'static' },
    says: /^The access key of the profile "work" does not exist or has been deleted\.$/,
    offers: 'pick-profile open-aws-config',
  },
  {
    code: 'UnrecognizedClientException',
    status: 403,
    says: /^The access key of the profile "work" does not exist or has been deleted\.$/,
    offers: 'sign-in=aws_sso_login_--profile_work pick-profile open-aws-config',
  },
  {
    code: 'SignatureDoesNotMatch',
    status: 403,
    says: /^The secret key of the profile "work" is wrong, or the clock of this computer is off by more than five minutes\.$/,
    offers: 'open-aws-config retry',
  },
  { code: 'InvalidSecurity.RequestHasExpired', status: 400, says: /clock/, offers: 'open-aws-config retry' },
  {
    code: 'OptInRequired',
    status: 403,
    message: 'You are not subscribed to this service.',
    says: /^AWS has restricted this account: You are not subscribed to this service\.$/,
    offers: 'open-console=https://console.aws.amazon.com/billing/home?region=us-east-1',
  },
  {
    code: 'PendingVerification',
    status: 400,
    message: 'Wait.',
    says: /^AWS has restricted this account: Wait\.$/,
    offers: 'open-console=https://console.aws.amazon.com/billing/home?region=us-east-1',
  },
  {
    code: 'Blocked',
    status: 403,
    message: 'no',
    context: { region: 'cn-north-1' },
    says: /^AWS has restricted this account: no\.$/,
    offers: 'open-console=https://console.amazonaws.cn/billing/home?region=cn-north-1',
  },

  {
    code: 'MissingParameter',
    status: 400,
    message: 'The request must contain the parameter name',
    says: /^A required value is missing: The request must contain the parameter name\.$/,
    offers: 'show-place=/Name',
  },
  {
    code: 'UnknownParameter',
    status: 400,
    message: 'The parameter KmsKeyId is not recognized (BlockDeviceMapping.1.Ebs.KmsKeyId)',
    says: /^CreateImage does not support a member of the request: The parameter KmsKeyId is not recognized \(BlockDeviceMapping\.1\.Ebs\.KmsKeyId\)\.$/,
    offers: 'show-place=/BlockDeviceMappings/0/Ebs',
  },
  {
    code: 'InvalidInstanceID.Malformed',
    status: 400,
    message: 'Invalid id: "i-x"',
    says: /^Instance i-0123456789abcdef0 does not exist in account 123456789012, region us-east-1\.$/,
    offers: 'pick-instance pick-region show-place=/InstanceId',
  },
  {
    code: 'InvalidInstanceID.NotFound',
    status: 400,
    context: { instanceId: undefined, account: undefined, request: undefined },
    message: "The instance ID 'i-1' does not exist",
    says: /^The instance does not exist in this account and region: The instance ID 'i-1' does not exist\.$/,
    offers: 'pick-instance pick-region',
  },
  {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Volume size must be positive (/dev/sda1)',
    says: /^EC2 rejected the request: Volume size must be positive \(\/dev\/sda1\)\.$/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Instance is not in state running',
    context: { instanceState: 'terminated' },
    says: /^EC2 cannot create an image from the instance while it is terminated\.$/,
    offers: 'retry=30 pick-instance',
  },
  {
    code: 'IncorrectInstanceState',
    status: 400,
    message: 'busy',
    says: /^The instance is in use by another EC2 operation: busy\.$/,
    offers: 'retry=30',
  },
  {
    code: 'IncorrectState',
    status: 400,
    message: 'busy',
    says: /^The instance is in use by another EC2 operation: busy\.$/,
    offers: 'retry=30',
  },
  {
    code: 'InvalidState',
    status: 400,
    message: 'busy',
    says: /^The instance is in use by another EC2 operation: busy\.$/,
    offers: 'retry=30',
  },
  {
    code: 'InvalidAMIName.Malformed',
    status: 400,
    says: /^The image name is not valid\. Use 3 to 128 letters, digits, spaces, and \( \) \[ \] \. - \/ ' @ _\.$/,
    offers: 'show-place=/Name',
  },
  {
    code: 'InvalidAMIName.Duplicate',
    status: 400,
    message: 'AMI name web is already in use by AMI ami-0123456789abcdef0',
    says: /^Image ami-0123456789abcdef0 already has this name\.$/,
    offers: 'show-place=/Name show-image=ami-0123456789abcdef0',
  },
  {
    code: 'InvalidAMIName.Duplicate',
    status: 400,
    message: "AMI name 'web' is already in use.",
    says: /^Another image of the account already has this name\.$/,
    offers: 'show-place=/Name',
  },
  {
    code: 'InvalidBlockDeviceMapping',
    status: 400,
    message: 'Invalid device name /dev/sda',
    says: /^A block device mapping is not valid: Invalid device name \/dev\/sda\.$/,
    offers: 'show-place=/BlockDeviceMappings/0',
  },
  {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'The parameter iops is not supported for gp2 volumes.',
    says: /^Some values cannot be used together: The parameter iops is not supported for gp2 volumes\.$/,
    offers: 'show-place=/BlockDeviceMappings',
  },
  {
    code: 'InvalidParameter',
    status: 400,
    message: 'the encrypted flag cannot be specified since device /dev/sda1 has a snapshot specified.',
    says: /Encrypted cannot be set for a volume that has a snapshot/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'InvalidSnapshot.NotFound',
    status: 400,
    message: "The snapshot 'snap-1' does not exist.",
    says: /^A snapshot of the request does not exist in region us-east-1: The snapshot 'snap-1' does not exist\.$/,
    offers: 'show-place=/BlockDeviceMappings pick-region',
  },
  {
    code: 'InvalidSnapshotID.Malformed',
    status: 400,
    message: 'Invalid id: "snap-x" (BlockDeviceMapping.2.Ebs.SnapshotId)',
    says: /snapshot of the request/,
    offers: 'show-place=/BlockDeviceMappings/1/Ebs/SnapshotId pick-region',
  },
  {
    code: 'UnknownVolumeType',
    status: 400,
    message: 'Unknown volume type',
    says: /^The volume type is not supported here: (Unknown volume type|st1 for \/dev\/sda1)\.$/,
    offers: 'show-place=/BlockDeviceMappings',
  },
  {
    code: 'BootForVolumeTypeUnsupported',
    status: 400,
    message: 'st1 for /dev/sda1',
    says: /^The volume type is not supported here: (Unknown volume type|st1 for \/dev\/sda1)\.$/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'InvalidTagKey.Malformed',
    status: 400,
    message: 'Tag keys starting with aws:',
    says: /^EC2 rejected the tags: (Tag keys starting with aws:|too many)\.$/,
    offers: 'show-place=/TagSpecifications',
  },
  {
    code: 'TagLimitExceeded',
    status: 400,
    message: 'too many',
    says: /^EC2 rejected the tags: (Tag keys starting with aws:|too many)\.$/,
    offers: 'show-place=/TagSpecifications',
  },
  {
    code: 'TagPolicyViolation',
    status: 400,
    message: 'no',
    says: /^A tag policy of the organization does not allow these tags: no\.$/,
    offers: 'show-place=/TagSpecifications',
  },
  {
    code: 'CustomerKeyHasBeenRevoked',
    status: 400,
    message: 'no',
    says: /^The KMS key of a volume is disabled or deleted, so EC2 cannot create its snapshot: no\.$/,
    offers: '',
  },
  {
    code: 'UnsupportedOperation',
    status: 400,
    message: 'not here',
    says: /^EC2 rejected the request: not here\.$/,
    offers: '',
  },
  {
    code: 'NonEBSInstance',
    status: 400,
    says: /^CreateImage requires an EBS-backed instance, and i-0123456789abcdef0 is not EBS-backed\.$/,
    offers: 'pick-instance',
  },
  {
    code: 'OperationNotPermitted',
    status: 400,
    message: 'locked',
    says: /^EC2 rejected the request: locked\.$/,
    offers: '',
  },

  {
    code: 'ConcurrentCreateImageNoRebootLimitExceeded',
    status: 400,
    says: /^Another image of this instance is being created\. Without a reboot, EC2 creates only one image of an instance at a time\.$/,
    offers: 'show-runs retry=60',
  },
  { code: 'SnapshotCreationPerVolumeRateExceeded', status: 400, says: /15 seconds/, offers: 'retry=20' },
  {
    code: 'ConcurrentSnapshotLimitExceeded',
    status: 400,
    says: /Too many snapshots are pending/,
    offers: 'show-runs retry=60',
  },
  {
    code: 'PendingSnapshotLimitExceeded',
    status: 400,
    says: /Too many snapshots are pending/,
    offers: 'show-runs retry=60',
  },
  {
    code: 'SnapshotLimitExceeded',
    status: 400,
    message: 'limit',
    says: /^The account has reached a quota: limit\.$/,
    offers: 'service-quotas=https://console.aws.amazon.com/servicequotas/home?region=us-east-1',
  },
  {
    code: 'ResourceLimitExceeded',
    status: 400,
    message: 'limit',
    context: { endpoint: 'http://127.0.0.1:1' },
    says: /quota/,
    offers: '',
  },
  {
    code: 'VolumeLimitExceeded',
    status: 400,
    message: 'limit',
    context: { region: 'us-gov-west-1' },
    says: /quota/,
    offers: 'service-quotas=https://console.amazonaws-us-gov.com/servicequotas/home?region=us-gov-west-1',
  },
  ...[
    'RequestLimitExceeded',
    'EC2ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
  ].map(code => ({
    code,
    status: 503,
    says: /^EC2 is throttling requests from this account\. Try again in a moment\.$/,
    offers: 'retry=20',
  })),

  {
    code: 'InvalidAMIID.NotFound',
    status: 400,
    context: { doing: 'watch' as const },
    says: /^EC2 does not list the image\. A new image can take a moment to appear\. Otherwise, the image no longer exists\.$/,
    offers: 'retry',
  },
  {
    code: 'InvalidAMIID.NotFound',
    status: 400,
    context: { doing: 'read' as const },
    says: /^The image does not exist in this account and region\. It might have been deregistered\.$/,
    offers: 'retry',
  },
  {
    code: 'InvalidAMIID.Malformed',
    status: 400,
    message: 'bad id',
    says: /^EC2 rejected the request: bad id\.$/,
    offers: '',
  },
  {
    code: 'InvalidAMIID.Unavailable',
    status: 400,
    message: "AMI 'ami-1' is pending",
    says: /^The image is not available: AMI 'ami-1' is pending\.$/,
    offers: '',
  },
  {
    code: 'InvalidSnapshot.InUse',
    status: 400,
    message: 'in use by ami-1',
    says: /^The snapshot is in use by an image\. Deregister the image first: in use by ami-1\.$/,
    offers: '',
  },

  ...[
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'ENETUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
    'ConnectTimeout',
    'ProxyUnreachable',
  ].map(code => ({
    code,
    says: /^Could not reach AWS in us-east-1 \(\w+\)\. The request was not sent\. Check the network, the proxy, and the region\.$/,
    offers: 'retry pick-region',
  })),
  {
    code: 'ECONNREFUSED',
    context: { endpoint: 'http://127.0.0.1:4566' },
    says: /^Could not reach http:\/\/127\.0\.0\.1:4566 \(ECONNREFUSED\)\. The request was not sent\. Check the endpoint of the profile, then try again\.$/,
    offers: 'retry pick-profile',
  },
  ...[
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ].map(code => ({
    code,
    says: /^The certificate of us-east-1 is not trusted \(\w+\)\. The request was not sent\. If a proxy inspects HTTPS traffic, set AWS_CA_BUNDLE or ca_bundle to its certificates\.$/,
    offers: 'open-aws-config retry',
  })),
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'TimeoutError', 'RequestTimeout'].map(code => ({
    code,
    says: /^The connection was lost \(\w+\)\. EC2 might have started to create the image\.$/,
    offers: 'reconcile',
  })),
  {
    code: 'ECONNRESET',
    context: { doing: 'read' as const },
    says: /^The connection to AWS was lost \(ECONNRESET\)\.$/,
    offers: 'retry',
  },
  ...['InternalError', 'InternalFailure', 'ServerInternal', 'Unavailable', 'ServiceUnavailable'].map(code => ({
    code,
    status: 500,
    says: /^EC2 had an internal error \(\w+\)\. It might have started to create the image\.$/,
    offers: 'reconcile',
  })),
  {
    code: 'Unavailable',
    status: 503,
    context: { doing: 'read' as const },
    says: /^EC2 had an internal error \(Unavailable\)\. Try again in a moment\.$/,
    offers: 'retry',
  },
  ...['Unknown', 'UnknownError', 'InvalidAnswer'].map(code => ({
    code,
    status: 502,
    says: /^The response from us-east-1 is not from EC2 \(HTTP 502\)\. It might be from a proxy\. EC2 might have started to create the image\.$/,
    offers: 'reconcile',
  })),
  {
    code: 'InvalidAnswer',
    status: 200,
    context: { doing: 'read' as const, endpoint: 'http://x' },
    says: /^The response from http:\/\/x is not from EC2 \(HTTP 200\)\. It might be from a proxy\.$/,
    offers: 'retry',
  },
  {
    code: 'Aborted',
    says: /^The request was canceled after it was sent\. EC2 might have started to create the image\.$/,
    offers: 'reconcile',
  },
  { code: 'Aborted', context: { doing: 'read' as const }, says: /^Canceled\.$/, offers: '' },

  {
    code: 'ConnectionChanged',
    says: /^The profile "work" changed, so the request was not sent\. Its account is checked again\.$/,
    offers: '',
  },
  { code: 'Withdrawn', says: /^The request was not sent because it took too long to sign in\.$/, offers: '' },
  {
    code: 'MembersDropped',
    details: { members: '/NoRebot', pointer: '/NoRebot' },
    says: /^The AWS SDK does not support \/NoRebot, so the request was not sent\.$/,
    offers: 'show-place=/NoRebot',
  },
  {
    code: 'Unreachable',
    message: 'The sandbox did not start.',
    says: /^The sandbox did not start\.$/,
    offers: 'retry',
  },

  // What no row is for.
  ...['EPROTO', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'].map(code => ({
    code,
    context: { endpoint: 'https://127.0.0.1:4566' },
    says: /^https:\/\/127\.0\.0\.1:4566 does not respond over HTTPS \(\w+\)\. The request was not sent\. If it is an HTTP endpoint/,
    offers: 'open-aws-config retry',
  })),
  {
    code: 'ERR_INVALID_CHAR',
    says: /^A key or session token of the profile "work" contains a character that cannot be sent\. The request was not sent\./,
    offers: 'open-aws-config retry',
  },
  ...['CERT_NOT_YET_VALID', 'CERT_REVOKED', 'UNABLE_TO_DECRYPT_CERT_SIGNATURE'].map(code => ({
    code,
    says: /^The certificate of us-east-1 is not trusted/,
    offers: 'open-aws-config retry',
  })),
  {
    code: 'HPE_INVALID_CONSTANT',
    context: { doing: 'read' as const },
    says: /^The response from us-east-1 is not from EC2 \(HPE_INVALID_CONSTANT\)/,
    offers: 'retry',
  },
  ...['AuthFailure', 'RequestExpired', 'SignatureDoesNotMatch', 'InvalidSecurity.RequestHasExpired'].flatMap(code => [
    {
      code,
      status: 401,
      details: { clockMinutes: '20' },
      says: /^The clock of this computer is 20 minutes ahead of AWS\. Set the clock, then try again\.$/,
      offers: 'retry',
    },
    {
      code,
      status: 401,
      details: { clockMinutes: '-61' },
      says: /^The clock of this computer is 61 minutes behind AWS\./,
      offers: 'retry',
    },
  ]),
  {
    code: 'SignatureDoesNotMatch',
    status: 403,
    details: { clockMinutes: '1' },
    says: /^The secret key of the profile "work" is wrong/,
    offers: 'open-aws-config retry',
  },
  {
    code: 'NewIn2027',
    status: 400,
    message: 'Volume type of /dev/sda1 is odd.',
    says: /^EC2 rejected the request: Volume type of \/dev\/sda1 is odd \(NewIn2027\)\.$/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'NewIn2027',
    status: 500,
    says: /^The request failed with NewIn2027\. EC2 might have started to create the image\.$/,
    offers: 'reconcile',
  },
  {
    code: 'NewIn2027',
    status: 500,
    context: { doing: 'read' as const },
    says: /^AWS sent an unexpected response \(NewIn2027\)\.$/,
    offers: 'retry',
  },
  {
    code: 'NewIn2027',
    status: 429,
    says: /^EC2 is throttling requests from this account \(NewIn2027\)\. Try again in a moment\.$/,
    offers: 'retry=20',
  },
];

describe('explain failure', () => {
  for (const { says, offers, context, ...failure } of rows) {
    const when = [context?.doing, context?.endpoint && 'elsewhere', context?.region].filter(Boolean).join(', ');
    it(`${failure.code}${when && ` (${when})`}: ${offers || 'nothing to offer'}`, () => {
      const explained = explainFailure(fail(failure), { ...at, ...context });
      assert.match(explained.sentence, says);
      assert.doesNotMatch(explained.sentence, /BLOB|undefined|\{\d\}/);
      assert.equal(explained.offers.map(describeOffer).join(' '), offers);
    });
  }

  it('every code of the table has a row here or in the matrix of profiles', () => {
    const told = new Set(rows.map(({ code }) => code));
    // Those without credentials are told, one by one, in profile-matrix.test.ts.
    const untold = [...failureRows.keys()].filter(code => !told.has(code) && !MATRIX.has(code));
    assert.deepEqual(untold, []);
  });

  it('puts the request id at the end of the sentence', () => {
    const { sentence } = explainFailure(fail({ code: 'NonEBSInstance', status: 400, requestId: 'r-1' }), at);
    assert.match(sentence, /^CreateImage requires an EBS-backed instance, and i-0123456789abcdef0 is not EBS-backed\./);
  });

  it('the policy to copy is the smallest that allows the action', () => {
    const { offers } = explainFailure(fail({ code: 'UnauthorizedOperation', status: 403, message: refusedText }), at);
    const policy = offers.flatMap(offer => (offer.kind === 'copy-policy' ? offer.policy : []))[0];
    assert.deepEqual(JSON.parse(policy ?? ''), {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'ec2:CreateTags',
          Resource: ['arn:aws:ec2:*::image/*', 'arn:aws:ec2:*::snapshot/*'],
          Condition: { StringEquals: { 'ec2:CreateAction': ['CreateImage', 'CopyImage'] } },
        },
      ],
    });
  });

  it('signs in with the name of the profile as one argument, whatever is in it', () => {
    const argumentsFor = (profile: string) => {
      const { offers } = explainFailure(fail({ code: 'ExpiredToken', status: 400 }), { ...at, profile });
      return offers.flatMap(offer => (offer.kind === 'sign-in' ? [offer.arguments] : []))[0];
    };
    for (const profile of ['my work', 'a"; rm -rf ~; "', '$(x)', '`x`', 'größe']) {
      assert.deepEqual(argumentsFor(profile), ['sso', 'login', '--profile', profile]);
    }
    assert.deepEqual(argumentsFor('--debug'), ['sso', 'login', '--profile=--debug']);
    assert.equal(argumentsFor('${command:workbench.action.quit}'), undefined);
  });
});

/** Codes whose sentences profile-matrix.test.ts holds; those that it cannot reach are told below. */
const MATRIX = new Set([
  'ProfileMissing',
  'ProfileEmpty',
  'ProfileIncomplete',
  'SourceProfileMissing',
  'SourceProfileCycle',
  'CredentialSourceUnknown',
  'CredentialsUnavailable',
  'EnvironmentKeysMissing',
  'SsoSessionMissing',
  'SsoTokenMissing',
  'SsoTokenExpired',
  'SsoRefused',
  'LoginTokenMissing',
  'LoginTokenExpired',
  'MfaRequired',
  'MfaCancelled',
  'RoleRefused',
  'WebIdentityFileMissing',
  'ProcessFailed',
  'ProcessTimeout',
  'ProcessNotJson',
  'ProcessInvalid',
  'ProcessExpired',
  'EndpointInvalid',
  'ServicesSectionMissing',
  'CaBundleUnreadable',
  'RegionInvalid',
  'DryRunWithheld',
]);

describe('explain failure: without credentials, where no profile of the matrix ends', () => {
  const said: readonly (readonly [
    code: string,
    details: Readonly<Record<string, string>>,
    says: RegExp,
    offers: string,
  ])[] = [
    [
      'EnvironmentKeysMissing',
      {},
      /^AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not set in the environment of the editor\.$/,
      'pick-profile',
    ],
    [
      'LoginTokenExpired',
      { profile: 'p' },
      /^The aws login session of the profile "p" has expired\.$/,
      'sign-in=aws_login_--profile_p pick-profile',
    ],
    [
      'MfaRequired',
      { profile: 'p', serial: 'device' },
      /^The profile "p" requires a code from the MFA device device\.$/,
      'enter-mfa',
    ],
    ['RegionInvalid', { region: 'x' }, /^x is not an AWS region\.$/, 'pick-region'],
    [
      'RegionInvalid',
      { region: 'us-east-1a', meant: 'us-east-1' },
      /^us-east-1a is not an AWS region\. Use us-east-1\.$/,
      'use-region=us-east-1 pick-region',
    ],
    ['DryRunWithheld', { endpoint: 'http://e' }, /^Permissions were not checked, because http:\/\/e is not AWS/, ''],
    [
      'RoleRefused',
      { profile: 'p', role: 'r', cause: 'ExpiredToken' },
      /^The credentials for assuming the role r have expired\.$/,
      'retry pick-profile',
    ],
  ];
  for (const [code, details, says, offers] of said) {
    it(code, () => {
      const explained = explainFailure(new AwsFailure({ code, details, message: '', reach: 'never-sent' }), at);
      assert.match(explained.sentence, says);
      assert.equal(explained.offers.map(describeOffer).join(' '), offers);
    });
  }
});

function fail({ code, status, message = '', ...rest }: Partial<FailureData> & { readonly code: string }): AwsFailure {
  return new AwsFailure({ ...rest, code, status, message, reach: classifyReach({ code, status }) });
}

function describeOffer(offer: ReturnType<typeof explainFailure>['offers'][number]): string {
  switch (offer.kind) {
    case 'retry':
      return offer.afterSeconds ? `retry=${offer.afterSeconds}` : 'retry';
    case 'sign-in':
      return `sign-in=${['aws', ...offer.arguments].join('_')}`;
    case 'show-place':
      return `show-place=${offer.pointer}`;
    case 'decode':
      return `decode=${offer.encoded}`;
    case 'open-console':
    case 'service-quotas':
      return `${offer.kind}=${offer.url}`;
    case 'show-image':
      return `show-image=${offer.imageId}`;
    case 'use-region':
      return `use-region=${offer.region}`;
    default:
      return offer.kind;
  }
}
