import { logError } from '../guard';
import { CallTool, type CallToolParams, type CallToolResult } from '../protocol';
import type { Session } from '../session';
import { type ToolBox, ToolRefusal } from '../tools/tool';

/** Answers `ami/callTool`: an agent in the editor gets the very answers that MCP gives. */
export function offerTools({ connection }: Session, open: () => ToolBox): void {
  connection.onRequest(CallTool, async ({ name, input }: CallToolParams): Promise<CallToolResult> => {
    try {
      const { tools, context } = open();
      const tool = tools.find(each => each.name === name);
      if (tool === undefined) return { kind: 'refused', message: `Unknown tool ${JSON.stringify(name)}.` };
      return { kind: 'answer', text: JSON.stringify(await tool.run(input, context)) };
    } catch (error) {
      if (error instanceof ToolRefusal) return { kind: 'refused', message: error.message };
      logError(connection, name, error);
      return { kind: 'refused', message: 'Something went wrong in AMI Authoring.' };
    }
  });
}
