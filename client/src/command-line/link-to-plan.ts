import { t } from '@vscode/l10n';
import type { AgentTool } from '../agents/agent-tool';
import { planData } from '../agents/plan-data';
import { type Planner, requestOfInput } from '../agents/plan-request';
import { confirmPlan } from '../plan/confirmation';
import { type Plan, stops } from '../plan/plan';
import type { StepContext } from '../plan/steps/step-lines';

/**
 * A proposal outside the editor: nothing is stored. The answer is the plan as a person reads it, and a link that opens the
 * plan of the file in the editor, where the person confirms or not.
 */
export function linkToPlan(source: Planner): AgentTool {
  return {
    name: 'ami_propose_image',
    progress: () => t('Preparing a proposal…'),
    run: async (input, signal) => {
      const request = requestOfInput(input);
      const plan = await source.plan(request, signal);
      const data = planData(plan);
      if (stops(plan)) {
        return { proposed: false, reason: 'Problems prevent this image.', problems: data.problems };
      }
      const { title, detail } = confirmPlan({ ...plan, environment: hidden(plan.environment) }, noSteps);
      return {
        proposed: false,
        status:
          'Nothing is stored and nothing has been created. Show the plan to the person. They create the image themselves, in VS Code with AMI Authoring. Steps after the image (.ami-after.json) are planned there as well.',
        plan: `${title}\n${detail}`,
        problems: data.problems,
        notice: data.notice,
        ...('file' in request
          ? { link: linkTo(request.file) }
          : { next: 'Save the request as a file that ends in .ami.json to get a link to its plan.' }),
      };
    },
  };
}

/** The plan of a text alone has no steps, so nobody gets access by it. */
const noSteps: StepContext = { nameOf: () => undefined, sharedBefore: new Set() };

/** No value of the environment is in an answer. */
function hidden(environment: Plan['environment']): Plan['environment'] {
  return Object.fromEntries(Object.keys(environment).map(name => [name, t('(not shown)')]));
}

/** Opens the plan of a file of the open workspace, and does nothing else. */
function linkTo(file: string): string {
  return `vscode://ami-authoring.ami-authoring/plan?${new URLSearchParams({ file })}`;
}
