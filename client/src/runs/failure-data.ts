import { AwsFailure, type FailureData } from '../ec2/aws-failure';

/** Any rejection of a call as plain data, fit for the disk. What is not EC2's failure is a bug or the target's own refusal. */
export function failureData(error: unknown, otherwise: FailureData['reach']): FailureData {
  if (error instanceof AwsFailure) {
    const { code, message, reach, status, requestId, details } = error;
    return { code, message, reach, status, requestId, details };
  }
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { code: name, message, reach: otherwise };
}
