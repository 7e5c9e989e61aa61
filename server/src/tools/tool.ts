import type { RequestDocument } from '../language/request-document';
import type { BaseFile } from '../language/rule';

/** A tool that an agent may call, as VS Code's language models and MCP both list it. */
export interface ToolDefinition {
  /** Global in VS Code, hence the prefix. */
  readonly name: `ami_${string}`;
  /** For the person who is asked whether the agent may call it. */
  readonly title: string;
  /** For models: what it answers, when to call it, and what it never does. */
  readonly description: string;
  readonly inputSchema: ToolSchema;
  /** It asks AWS at the target that a person selected; without it, nothing leaves the machine. */
  readonly readsAccount: boolean;
}

/** JSON Schema of an object, in the part that every host understands. */
export interface ToolSchema {
  readonly [keyword: string]: unknown;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

export interface PropertySchema {
  readonly [keyword: string]: unknown;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
  readonly enum?: readonly string[];
}

/** What the bundle of the other notations offers. */
export type NotationConverter = Pick<
  typeof import('../convert/convert'),
  'allNotations' | 'readRequests' | 'writeRequest'
>;

/** What a host hands to a tool: nothing that an agent chose but the input. */
export interface ToolContext {
  /** Reads a text file; rejects with a sentence where it cannot. */
  readonly readFile: (path: string) => Promise<string>;
  readonly loadConverter: () => NotationConverter;
  /** The files of steps that the one at `path` extends; those that cannot be read are left out. */
  readonly basesOf: (path: string, document: RequestDocument) => readonly BaseFile[];
}

export type ToolInput = Readonly<Record<string, unknown>>;

/** The input makes no sense, or what it names cannot be read. The message is a sentence for the model. */
export class ToolRefusal extends Error {}

/** A tool that needs nothing but its input. Answers with plain data, short enough for a conversation. */
export interface StaticTool {
  readonly name: ToolDefinition['name'];
  run(input: ToolInput, context: ToolContext): Promise<unknown>;
}

/** Tools, and what each gets beside its input. */
export interface ToolBox {
  readonly tools: readonly StaticTool[];
  readonly context: ToolContext;
}

/** A text of the input; undefined where it is left out. Refuses anything else. */
export function textInput(input: ToolInput, name: string): string | undefined {
  const value = input[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new ToolRefusal(`The input ${name} must be a string.`);
  return value;
}
