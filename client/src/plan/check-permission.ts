import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, CreateImageRequest, Ec2 } from '../ec2/ec2';
import { parseRefusal } from '../ec2/parse-refusal';
import type { Permission } from './permission';

export interface CheckOptions extends CallOptions {
  readonly explain: (failure: AwsFailure) => string;
}

/** Asks EC2 by DryRun whether this request is permitted. The request itself is not changed. Rejects only when aborted. */
export async function askByDryRun(ec2: Ec2, request: CreateImageRequest, options: CheckOptions): Promise<Permission> {
  try {
    const { requestId } = await ec2.checkPermission(request, {
      signal: options.signal,
      background: options.background,
    });
    return { kind: 'permitted', requestId };
  } catch (error) {
    if (!(error instanceof AwsFailure) || options.signal?.aborted) throw error;
    const sentence = options.explain(error);
    const { requestId, code } = error;
    if (code === 'UnauthorizedOperation')
      return { kind: 'refused', ...parseRefusal(error.message), sentence, requestId };
    return { kind: 'undecided', code, sentence, requestId };
  }
}
