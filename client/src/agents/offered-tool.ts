import { t } from '@vscode/l10n';
import { AwsFailure } from '../ec2/aws-failure';
import { AgentRefusal, type AgentTool } from './agent-tool';
import type { OfferedTool } from './register-tools';

interface Failures {
  readonly explain: (failure: AwsFailure) => string;
  readonly report: (error: unknown) => void;
}

/** A tool as it is registered. An expected failure becomes a sentence for the model; any other error is reported. */
export function offeredTool(tool: AgentTool, { explain, report }: Failures): OfferedTool {
  return {
    progress: () => tool.progress(),
    answer: async (input, signal) => {
      try {
        return JSON.stringify(await tool.run(input, signal));
      } catch (error) {
        if (error instanceof AgentRefusal) return JSON.stringify({ error: error.message });
        if (error instanceof AwsFailure) return JSON.stringify({ error: explain(error) });
        report(error);
        return JSON.stringify({ error: t('Something went wrong in AMI Authoring.') });
      }
    },
  };
}
