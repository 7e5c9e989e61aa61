import type { FailureData, Reach } from '../../ec2/aws-failure';
import type { Ec2 } from '../../ec2/ec2';
import type { Clock } from '../clock';
import { failureData } from '../failure-data';
import type { RunLog } from '../log';
import type { Policy } from '../policy';
import type { Run } from '../run';

export type CreateAnswer =
  | { readonly kind: 'created'; readonly imageId: string; readonly requestId?: string }
  | { readonly kind: Reach; readonly failure: FailureData };

interface CreateOncePorts {
  readonly clock: Clock;
  readonly policy: Policy;
  readonly log: RunLog;
  /** Rejects if the request must not be sent after all. */
  readonly beforeSending: () => Promise<void>;
}

/** CreateImage, sent once, and its answer sorted. No answer for too long is a lost one: the connection is given up then. */
export async function createOnce(
  ec2: Ec2,
  run: Run,
  { clock, policy, log, beforeSending }: CreateOncePorts,
): Promise<CreateAnswer> {
  const giveUp = new AbortController();
  const cancel = clock.after(policy.answerTimeout, () => giveUp.abort());
  try {
    const { imageId, requestId } = await ec2.createImage(run.request, { signal: giveUp.signal, beforeSending });
    return { kind: 'created', imageId, requestId };
  } catch (error) {
    // Whatever else is thrown here is a bug, and a bug does not tell whether EC2 acted.
    const failure = failureData(error, 'unknown');
    log.info(`run ${run.id}: CreateImage was answered with ${failure.code} (${failure.reach})`);
    return { kind: failure.reach, failure };
  } finally {
    cancel();
  }
}
