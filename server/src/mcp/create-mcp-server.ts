import { type CallToolResult, fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { version } from '../../../package.json';
import { staticTools } from '../tools';
import { toolDefinitions } from '../tools/definitions';
import { type StaticTool, type ToolContext, ToolRefusal } from '../tools/tool';

/** A server for one client, with every tool that has an implementation here. It keeps nothing between calls. */
export function createMcpServer(context: ToolContext, tools: readonly StaticTool[] = staticTools): McpServer {
  const server = new McpServer({ name: 'ami-authoring', title: 'AMI Authoring', version });
  for (const { name, title, description, inputSchema, readsAccount } of toolDefinitions) {
    const tool = tools.find(each => each.name === name);
    if (!tool) continue;
    const annotations = {
      title,
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: readsAccount,
    };
    server.registerTool(
      name,
      { title, description, inputSchema: fromJsonSchema<object>(inputSchema), annotations },
      input => answer(tool, { ...input }, context),
    );
  }
  return server;
}

/** A refusal is an answer that the model reads; anything else that is thrown is a bug, and says so without its stack. */
async function answer(
  tool: StaticTool,
  input: Readonly<Record<string, unknown>>,
  context: ToolContext,
): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await tool.run(input, context)) }] };
  } catch (error) {
    if (!(error instanceof ToolRefusal)) console.error(error);
    const sentence = error instanceof ToolRefusal ? error.message : 'Something went wrong in AMI Authoring.';
    return { isError: true, content: [{ type: 'text', text: sentence }] };
  }
}
