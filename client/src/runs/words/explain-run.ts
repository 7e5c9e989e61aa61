import { AwsFailure, type FailureData } from '../../ec2/aws-failure';
import { type Explanation, explainFailure, type FailureContext } from '../../ec2/explain-failure';
import type { Run } from '../run';

/** The sentence and the offers for a failure of a run's, at the run's own target. */
export function explainRun(run: Run, failure: FailureData, doing: FailureContext['doing']): Explanation {
  const { profile, region, account, endpoint } = run.target;
  return explainFailure(new AwsFailure(failure), {
    doing,
    profile,
    region,
    account,
    endpoint,
    request: run.request,
    instanceId: run.instance.id,
    instanceState: run.plan?.instanceState,
  });
}
