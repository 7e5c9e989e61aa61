import { t } from '@vscode/l10n';
import type { AwsFailure } from '../aws-failure';
import type { Explanation, FailureContext } from './explanation';
import { type Explainer, foreignText, inAwsWords, named } from './row';

/** About the steps that follow an image: copies, sharing, dates, protection. */
export const stepRows: Readonly<Record<string, Explainer>> = {
  CopyFailed: ({ message, details }) => ({
    sentence: copyFailedSentence(message, details),
    offers: [],
  }),
  CopyGone: () => ({ sentence: t('The copy no longer exists in EC2.'), offers: [] }),
  BlockedByGuard: ({ details }) => ({
    sentence: t('This folder allows requests only in account {0}. The request was not sent.', named(details.account)),
    offers: [],
  }),
  NotStored: () => ({
    sentence: t('The step could not be saved to disk, so its request was not sent.'),
    offers: [{ kind: 'retry' }],
  }),
  OtherAccount: ({ message }, { profile, account }) => ({
    sentence:
      account === undefined
        ? t('The profile "{0}" is now signed in to account {1}.', profile, message)
        : t('The profile "{profile}" is now signed in to account {now}, but the image is in account {account}.', {
            profile,
            now: message,
            account,
          }),
    offers: [{ kind: 'pick-profile' }],
  }),
  DeprecationInvalid: () => ({
    sentence: t('DeprecateAt must be an ISO 8601 time or a period such as 90d.'),
    offers: [],
  }),
  InvalidRequest: explainInvalidRequest,
  IdempotentParameterMismatch: () => ({
    sentence: t(
      'EC2 has already received this request with different values. Run the step again to send it as a new request.',
    ),
    offers: [{ kind: 'retry' }],
  }),
  OperationNotPermitted: explainNotPermitted,
};

/** EC2 takes a copy with a wrong key, and fails it afterwards. */
function copyFailedSentence(message: string, { state, code }: AwsFailure['details']): string {
  if (/key id is not accessible|kms/i.test(message)) {
    return t(
      'The copy failed because EC2 cannot use its KMS key: {0}. The key must be in the region of the copy, and you need kms:DescribeKey, kms:CreateGrant, kms:Decrypt, kms:ReEncrypt*, and kms:GenerateDataKeyWithoutPlaintext on it.',
      message.replace(/\.$/, ''),
    );
  }
  if (message === '')
    return t('The copy failed. EC2 did not give a reason. The state of the copy is {0}.', named(state));
  const text = message.replace(/\.$/, '');
  return code === undefined || code === ''
    ? t('The copy failed: {0}.', text)
    : t('The copy failed: {0} ({1}).', text, code);
}

function explainInvalidRequest(failure: AwsFailure, context: FailureContext): Explanation {
  if (/unencrypted copy from an encrypted/i.test(failure.message)) {
    return {
      sentence: t('An encrypted image cannot be copied without encryption. Remove "Encrypted": false from the step.'),
      offers: [],
    };
  }
  if (/permission to access the storage/i.test(failure.message)) {
    return {
      sentence: t(
        'The snapshots of the image are not shared with this account. Their owner must share them before the image can be copied.',
      ),
      offers: [],
    };
  }
  return inAwsWords(failure, context);
}

function explainNotPermitted(failure: AwsFailure, context: FailureContext): Explanation {
  if (/EBS default key|AWS Managed/i.test(failure.message)) {
    return {
      sentence: t(
        'Snapshots encrypted with the AWS managed key aws/ebs cannot be shared. Copy the image with a customer managed key, then share the copy.',
      ),
      offers: [],
    };
  }
  if (/deregistration[- ]?protect|protected from deregistration/i.test(failure.message)) {
    return {
      sentence: t(
        'The image is protected from deregistration. Remove the protection first. With a cooldown, the protection ends 24 hours later.',
      ),
      offers: [],
    };
  }
  if (/disabled/i.test(failure.message)) {
    return { sentence: t('The image is disabled. Enable it first: {0}.', foreignText(failure)), offers: [] };
  }
  return inAwsWords(failure, context);
}
