import { type CallToolResult, fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { version } from '../../../package.json';
import type { AccountTools } from '../protocol';
import { staticTools } from '../tools';
import { toolDefinitions } from '../tools/definitions';
import { type ToolContext, ToolRefusal } from '../tools/tool';

type Input = Readonly<Record<string, unknown>>;

/** Answers one call with JSON, or with a sentence that refuses it. */
type Answer = (input: Input, signal: AbortSignal) => Promise<CallToolResult>;

/** A server for one client, with every tool that has an implementation here. It keeps nothing between calls. */
export function createMcpServer(context: ToolContext, account?: AccountTools): McpServer {
  const server = new McpServer({ name: 'ami-authoring', title: 'AMI Authoring', version });
  for (const { name, title, description, inputSchema, readsAccount } of toolDefinitions) {
    const answer = staticAnswer(name, context) ?? accountAnswer(name, account);
    if (answer === undefined) continue;
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
      (input, { mcpReq }) => guarded(answer, { ...input }, mcpReq.signal),
    );
  }
  return server;
}

function staticAnswer(name: string, context: ToolContext): Answer | undefined {
  const tool = staticTools.find(each => each.name === name);
  return tool === undefined ? undefined : async input => said(JSON.stringify(await tool.run(input, context)));
}

function accountAnswer(name: string, account: AccountTools | undefined): Answer | undefined {
  if (!account?.names.includes(name)) return undefined;
  return async (input, signal) => {
    const result = await account.call({ name, input }, signal);
    return result.kind === 'answer' ? said(result.text) : refused(result.message);
  };
}

/** A refusal is an answer that the model reads; anything else that is thrown is a bug, and says so without its stack. */
async function guarded(answer: Answer, input: Input, signal: AbortSignal): Promise<CallToolResult> {
  try {
    return await answer(input, signal);
  } catch (error) {
    if (error instanceof ToolRefusal) return refused(error.message);
    console.error(error);
    return refused('Something went wrong in AMI Authoring.');
  }
}

function said(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}

function refused(sentence: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text: sentence }] };
}
