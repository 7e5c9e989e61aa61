import { guardFor } from '../guards';
import type { Plan } from '../plan/plan';
import { summarizePlan } from '../plan/summarize-plan';
import type { PreparedRun } from '../requests/prepare-run';
import type { OrderedSteps, RunOrder } from '../runs/order';
import type { App } from './app';

/** The order of a plan that the person has confirmed; `file` is where its text is from, if it is in a file. Undefined: it has no instance. */
export async function orderOf(
  app: App,
  { document, plan, ref }: PreparedRun,
  file: string | undefined,
): Promise<RunOrder | undefined> {
  const { instance, request } = plan;
  if (instance.kind === 'missing') return undefined;
  return {
    request,
    target: ref,
    instance: { id: instance.id, name: instance.kind === 'known' ? instance.name : undefined },
    file,
    // What is not saved is in no commit.
    gitCommit: file === undefined || document.isDirty === true ? undefined : await app.gitCommit(document.uri),
    plan: summarizePlan(plan),
    steps: orderedStepsOf(plan),
    guard: () => guardFor(app.settings(document.uri).guards, ref),
  };
}

/** What was confirmed to follow: copied into the run, so that a later edit of the file changes nothing there. */
export function orderedStepsOf({ steps }: Pick<Plan, 'steps'>): OrderedSteps | undefined {
  return steps === undefined ? undefined : { definitions: steps.definitions, file: steps.uri };
}
