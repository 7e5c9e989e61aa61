import assert from 'node:assert/strict';
import { AwsFailure, type FailureData } from '../../../client/src/ec2/aws-failure';
import { explainFailure, type FailureContext, failureRows } from '../../../client/src/ec2/explain-failure';
import { classifyReach } from '../../../client/src/ec2/sdk/classify-reach';

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

interface Row {
  readonly code: string;
  readonly status?: number;
  readonly message?: string;
  readonly details?: Readonly<Record<string, string>>;
  readonly context?: Partial<FailureContext>;
  readonly says: RegExp;
  /** Offers in their order; those with something in them as "kind=…". */
  readonly offers: string;
}

const refusedText =
  'You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/me is not authorized to perform: ' +
  'ec2:CreateTags on resource: arn:aws:ec2:us-east-1::image/* because no identity-based policy allows the ec2:CreateTags action. ' +
  'Encoded authorization failure message: SECRETBLOB';

/** One row for each code of the table; AWS's messages are as AWS writes them, where they are known. */
const rows: readonly Row[] = [
  { code: 'DryRunOperation', status: 412, says: /^The permission check passed; nothing was created\.$/, offers: '' },
  {
    code: 'DryRunIgnored',
    status: 200,
    says: /us-east-1 does not know DryRun and may have created the image/,
    offers: 'reconcile',
  },
  {
    code: 'UnauthorizedOperation',
    status: 403,
    message: refusedText,
    says: /^No policy allows the profile "work" \(arn:aws:iam::123456789012:user\/me\) the action ec2:CreateTags on arn:aws:ec2:us-east-1::image\/\*\.$/,
    offers: 'decode=SECRETBLOB copy-policy pick-profile',
  },
  {
    code: 'UnauthorizedOperation',
    status: 403,
    message: 'You are not authorized to perform this operation. Encoded authorization failure message: BLOB',
    says: /\(arn:aws:sts::123456789012:assumed-role\/Maker\/me\).*does not say which permission is missing/,
    offers: 'decode=BLOB pick-profile',
  },
  {
    code: 'UnauthorizedOperation',
    status: 403,
    message:
      'User: arn:aws:iam::1:user/me is not authorized to perform: ec2:CreateImage on resource: arn:aws:ec2:x with an explicit deny in a service control policy',
    says: /A policy forbids .* the action ec2:CreateImage on arn:aws:ec2:x/,
    offers: 'pick-profile',
  },
  { code: 'AccessDenied', status: 403, message: 'no', says: /does not let the profile "work"/, offers: 'pick-profile' },
  {
    code: 'AccessDeniedException',
    status: 403,
    message: 'no',
    says: /does not let the profile "work"/,
    offers: 'pick-profile',
  },
  {
    code: 'AuthFailure',
    status: 401,
    message: 'AWS was not able to validate the provided access credentials',
    says: /keys of the profile "work" are not valid here, or the region us-east-1 is not enabled/,
    offers: 'pick-region sign-in=aws_sso_login_--profile_work pick-profile',
  },
  {
    code: 'RequestExpired',
    status: 400,
    says: /session of the profile "work" has expired\. An image that EC2 has begun goes on by itself/,
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
    says: /keys in the environment have expired\. Start the editor from a terminal/,
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
    says: /does not know the access key of the profile "work"/,
    offers: 'pick-profile open-aws-config',
  },
  {
    code: 'UnrecognizedClientException',
    status: 403,
    says: /does not know the access key/,
    offers: 'sign-in=aws_sso_login_--profile_work pick-profile open-aws-config',
  },
  {
    code: 'SignatureDoesNotMatch',
    status: 403,
    says: /secret key .* is wrong, or the clock .* more than five minutes off/,
    offers: 'open-aws-config retry',
  },
  { code: 'InvalidSecurity.RequestHasExpired', status: 400, says: /clock/, offers: 'open-aws-config retry' },
  {
    code: 'OptInRequired',
    status: 403,
    message: 'You are not subscribed to this service.',
    says: /holds back this account: You are not subscribed to this service\.$/,
    offers: 'open-console=https://console.aws.amazon.com/billing/home?region=us-east-1',
  },
  {
    code: 'PendingVerification',
    status: 400,
    message: 'Wait.',
    says: /holds back this account: Wait\.$/,
    offers: 'open-console=https://console.aws.amazon.com/billing/home?region=us-east-1',
  },
  {
    code: 'Blocked',
    status: 403,
    message: 'no',
    context: { region: 'cn-north-1' },
    says: /holds back this account/,
    offers: 'open-console=https://console.amazonaws.cn/billing/home?region=cn-north-1',
  },

  {
    code: 'MissingParameter',
    status: 400,
    message: 'The request must contain the parameter name',
    says: /request lacks something: The request must contain the parameter name\.$/,
    offers: 'show-place=/Name',
  },
  {
    code: 'UnknownParameter',
    status: 400,
    message: 'The parameter KmsKeyId is not recognized (BlockDeviceMapping.1.Ebs.KmsKeyId)',
    says: /does not take: The parameter KmsKeyId/,
    offers: 'show-place=/BlockDeviceMappings/0/Ebs',
  },
  {
    code: 'InvalidInstanceID.Malformed',
    status: 400,
    message: 'Invalid id: "i-x"',
    says: /There is no instance i-0123456789abcdef0 in us-east-1 of account 123456789012/,
    offers: 'pick-instance pick-region show-place=/InstanceId',
  },
  {
    code: 'InvalidInstanceID.NotFound',
    status: 400,
    context: { instanceId: undefined, account: undefined, request: undefined },
    message: "The instance ID 'i-1' does not exist",
    says: /no such instance in us-east-1: The instance ID 'i-1' does not exist\.$/,
    offers: 'pick-instance pick-region',
  },
  {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Volume size must be positive (/dev/sda1)',
    says: /^EC2 refused: Volume size must be positive/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'InvalidParameterValue',
    status: 400,
    message: 'Instance is not in state running',
    context: { instanceState: 'terminated' },
    says: /^The instance is terminated, and EC2 cannot/,
    offers: 'retry=30 pick-instance',
  },
  {
    code: 'IncorrectInstanceState',
    status: 400,
    message: 'busy',
    says: /EC2 is busy with this thing: busy/,
    offers: 'retry=30',
  },
  { code: 'IncorrectState', status: 400, message: 'busy', says: /EC2 is busy/, offers: 'retry=30' },
  { code: 'InvalidState', status: 400, message: 'busy', says: /EC2 is busy/, offers: 'retry=30' },
  {
    code: 'InvalidAMIName.Malformed',
    status: 400,
    says: /image name is not allowed: 3 to 128/,
    offers: 'show-place=/Name',
  },
  {
    code: 'InvalidAMIName.Duplicate',
    status: 400,
    message: 'AMI name web is already in use by AMI ami-0123456789abcdef0',
    says: /already used by ami-0123456789abcdef0 in us-east-1 of account 123456789012/,
    offers: 'show-place=/Name show-image=ami-0123456789abcdef0',
  },
  {
    code: 'InvalidAMIName.Duplicate',
    status: 400,
    message: "AMI name 'web' is already in use.",
    says: /already used in us-east-1 of account/,
    offers: 'show-place=/Name',
  },
  {
    code: 'InvalidBlockDeviceMapping',
    status: 400,
    message: 'Invalid device name /dev/sda',
    says: /block device mapping is wrong: Invalid device name \/dev\/sda\.$/,
    offers: 'show-place=/BlockDeviceMappings/0',
  },
  {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'The parameter iops is not supported for gp2 volumes.',
    says: /do not go together: The parameter iops/,
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
    says: /snapshot of the request is not in us-east-1 of account 123456789012/,
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
    says: /volume type does not fit/,
    offers: 'show-place=/BlockDeviceMappings',
  },
  {
    code: 'BootForVolumeTypeUnsupported',
    status: 400,
    message: 'st1 for /dev/sda1',
    says: /volume type does not fit/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'InvalidTagKey.Malformed',
    status: 400,
    message: 'Tag keys starting with aws:',
    says: /does not take these tags/,
    offers: 'show-place=/TagSpecifications',
  },
  {
    code: 'TagLimitExceeded',
    status: 400,
    message: 'too many',
    says: /does not take these tags/,
    offers: 'show-place=/TagSpecifications',
  },
  {
    code: 'TagPolicyViolation',
    status: 400,
    message: 'no',
    says: /tag policy of the organization refuses these tags; nothing was created/,
    offers: 'show-place=/TagSpecifications',
  },
  {
    code: 'CustomerKeyHasBeenRevoked',
    status: 400,
    message: 'no',
    says: /KMS key of a volume is gone or disabled/,
    offers: '',
  },
  { code: 'UnsupportedOperation', status: 400, message: 'not here', says: /^EC2 refused: not here\.$/, offers: '' },
  {
    code: 'NonEBSInstance',
    status: 400,
    says: /needs an EBS-backed instance, which i-0123456789abcdef0 is not/,
    offers: 'pick-instance',
  },
  { code: 'OperationNotPermitted', status: 400, message: 'locked', says: /^EC2 refused: locked\.$/, offers: '' },

  {
    code: 'ConcurrentCreateImageNoRebootLimitExceeded',
    status: 400,
    says: /Another image of this instance is being made/,
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
    says: /quota of the account is used up: limit/,
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
    says: /no more calls .* for the moment\. Nothing was done\.$/,
    offers: 'retry=20',
  })),

  {
    code: 'InvalidAMIID.NotFound',
    status: 400,
    context: { doing: 'watch' as const },
    says: /just after the call that is normal, later it means that it is gone/,
    offers: 'retry',
  },
  {
    code: 'InvalidAMIID.NotFound',
    status: 400,
    context: { doing: 'read' as const },
    says: /no such image of this account in this region/,
    offers: 'retry',
  },
  { code: 'InvalidAMIID.Malformed', status: 400, message: 'bad id', says: /EC2 refused: bad id/, offers: '' },
  {
    code: 'InvalidAMIID.Unavailable',
    status: 400,
    message: "AMI 'ami-1' is pending",
    says: /deregistered or not ready yet: AMI 'ami-1' is pending/,
    offers: '',
  },
  {
    code: 'InvalidSnapshot.InUse',
    status: 400,
    message: 'in use by ami-1',
    says: /must be deregistered first: in use by ami-1/,
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
  ].map(code => ({
    code,
    says: /^AWS in us-east-1 cannot be reached \(\w+\)\. Nothing was sent\. Check the network/,
    offers: 'retry pick-region',
  })),
  {
    code: 'ECONNREFUSED',
    context: { endpoint: 'http://127.0.0.1:4566' },
    says: /^http:\/\/127\.0\.0\.1:4566 does not answer \(ECONNREFUSED\)\. Nothing was sent\.$/,
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
    says: /certificate of us-east-1 is not trusted here .* Nothing was sent\. .* AWS_CA_BUNDLE/,
    offers: 'open-aws-config retry',
  })),
  ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'TimeoutError', 'RequestTimeout'].map(code => ({
    code,
    says: /connection was lost \(\w+\); it is not known whether EC2 began the image/,
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
    says: /error of its own \(\w+\); it is not known whether it began the image/,
    offers: 'reconcile',
  })),
  {
    code: 'Unavailable',
    status: 503,
    context: { doing: 'read' as const },
    says: /^EC2 had an error of its own \(Unavailable\)\.$/,
    offers: 'retry',
  },
  ...['Unknown', 'UnknownError', 'InvalidAnswer'].map(code => ({
    code,
    status: 502,
    says: /answer from us-east-1 did not come from EC2 \(HTTP 502\), perhaps from a proxy; it is not known/,
    offers: 'reconcile',
  })),
  {
    code: 'InvalidAnswer',
    status: 200,
    context: { doing: 'read' as const, endpoint: 'http://x' },
    says: /answer from http:\/\/x did not come from EC2 \(HTTP 200\), perhaps from a proxy\.$/,
    offers: 'retry',
  },
  { code: 'Aborted', says: /broken off; EC2 may have begun the image all the same/, offers: 'reconcile' },
  { code: 'Aborted', context: { doing: 'read' as const }, says: /^Cancelled\.$/, offers: '' },

  {
    code: 'MembersDropped',
    details: { members: '/NoRebot', pointer: '/NoRebot' },
    says: /SDK would leave out a part of the request, so nothing was sent: \/NoRebot$/,
    offers: 'show-place=/NoRebot',
  },
  {
    code: 'Unreachable',
    message: 'The sandbox did not start.',
    says: /^The sandbox did not start\.$/,
    offers: 'retry',
  },

  // What no row is for.
  {
    code: 'NewIn2027',
    status: 400,
    message: 'Volume type of /dev/sda1 is odd.',
    says: /^EC2 refused: Volume type of \/dev\/sda1 is odd \(NewIn2027\)\.$/,
    offers: 'show-place=/BlockDeviceMappings/1',
  },
  {
    code: 'NewIn2027',
    status: 500,
    says: /not known whether EC2 began the image: the call ended with NewIn2027/,
    offers: 'reconcile',
  },
  { code: 'NewIn2027', status: 500, context: { doing: 'read' as const }, says: /no usable answer/, offers: 'retry' },
  {
    code: 'NewIn2027',
    status: 429,
    says: /no more calls from this account for the moment \(NewIn2027\)/,
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
    assert.match(sentence, /which i-0123456789abcdef0 is not\. Request ID: r-1\.$/);
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
          Condition: { StringEquals: { 'ec2:CreateAction': 'CreateImage' } },
        },
      ],
    });
  });

  it('gives no command for a profile whose name a shell would take apart', () => {
    for (const profile of ['a"; rm -rf ~; "', '$(x)', '`x`', 'a\nb']) {
      const { offers } = explainFailure(fail({ code: 'ExpiredToken', status: 400 }), { ...at, profile });
      assert.deepEqual(
        offers.filter(({ kind }) => kind === 'sign-in'),
        [],
      );
    }
    const { offers } = explainFailure(fail({ code: 'ExpiredToken', status: 400 }), { ...at, profile: 'my work' });
    assert.deepEqual(offers[0], { kind: 'sign-in', command: 'aws sso login --profile "my work"' });
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
    ['EnvironmentKeysMissing', {}, /AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set/, 'pick-profile'],
    [
      'LoginTokenExpired',
      { profile: 'p' },
      /aws login session of the profile "p" has ended/,
      'sign-in=aws_login_--profile_p pick-profile',
    ],
    ['MfaRequired', { profile: 'p', serial: 'device' }, /"p" needs a code of the MFA device device/, 'enter-mfa'],
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
      /credentials that the role r is assumed with have expired/,
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
      return `sign-in=${offer.command.replaceAll(' ', '_')}`;
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
