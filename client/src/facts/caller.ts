import { AwsFailure } from '../ec2/aws-failure';
import type { CallOptions, Ec2 } from '../ec2/ec2';
import type { BackOff } from './back-off';

/** One call at a cache's target. Rejects with an `AwsFailure`, also when the target cannot be opened. */
export type Caller = <Answer>(
  call: (ec2: Ec2, options: CallOptions) => Promise<Answer>,
  options: CallOptions,
) => Promise<Answer>;

export interface CallerOptions {
  readonly connect: () => Promise<Ec2>;
  readonly backOff: BackOff;
  /** Ends every call of the cache. */
  readonly ended: AbortSignal;
}

/** Counts every outcome for the back-off, and ends calls with the cache. */
export function createCaller({ connect, backOff, ended }: CallerOptions): Caller {
  return async (call, options) => {
    const signal = options.signal === undefined ? ended : AbortSignal.any([options.signal, ended]);
    try {
      const answer = await call(await connect(), { ...options, signal });
      backOff.reset();
      return answer;
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code !== 'Aborted') backOff.failed(failure);
      throw failure;
    }
  };
}

/** What is no failure of a call, such as a sandbox that does not start, is one that nobody can have acted on. */
export function asFailure(error: unknown): AwsFailure {
  if (error instanceof AwsFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new AwsFailure({ code: 'Unreachable', message, reach: 'never-sent' });
}
