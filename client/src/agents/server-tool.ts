import type { CallToolParams, CallToolResult } from '../../../server/src/protocol';
import { AgentRefusal, type AgentTool } from './agent-tool';

/** A tool that the language server answers: it needs the text of a request, and no account. */
export function serverTool(
  name: string,
  progress: () => string,
  call: (params: CallToolParams) => Promise<CallToolResult>,
): AgentTool {
  return {
    name,
    progress,
    run: async input => {
      const result = await call({ name, input });
      if (result.kind === 'refused') throw new AgentRefusal(result.message);
      return JSON.parse(result.text);
    },
  };
}
