import { logError } from '../guard';
import type { Parts } from '../parts';
import { CallTool, type CallToolParams, type CallToolResult } from '../protocol';
import type { Session } from '../session';
import { type ToolContext, ToolRefusal } from '../tools/tool';

/** Answers `ami/callTool`: an agent in the editor gets the very answers that MCP gives. */
export function offerTools({ connection }: Session, context: ToolContext, { tools }: Pick<Parts, 'tools'>): void {
  connection.onRequest(CallTool, async ({ name, input }: CallToolParams): Promise<CallToolResult> => {
    const tool = tools().staticTools.find(each => each.name === name);
    if (tool === undefined) return { kind: 'refused', message: `There is no tool ${JSON.stringify(name)}.` };
    try {
      return { kind: 'answer', text: JSON.stringify(await tool.run(input, context)) };
    } catch (error) {
      if (error instanceof ToolRefusal) return { kind: 'refused', message: error.message };
      logError(connection, name, error);
      return { kind: 'refused', message: 'Something went wrong in AMI Authoring.' };
    }
  });
}
