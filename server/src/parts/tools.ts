import { staticTools } from '../tools';
import { nodeContext } from '../tools/node-context';
import type { ToolBox, ToolContext } from '../tools/tool';

/** The tools for agents where there is Node. */
export function openTools(loadConverter: ToolContext['loadConverter']): ToolBox {
  return { tools: staticTools, context: nodeContext(loadConverter) };
}
