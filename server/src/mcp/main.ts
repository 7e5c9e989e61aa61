import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { requestKind } from '../language/request-kind';
import type { AccountTools, AccountToolsBundle } from '../protocol';
import { readRequest } from '../read-request';
import { nodeContext } from '../tools/node-context';
import { requestText } from '../tools/request-text';
import type { NotationConverter } from '../tools/tool';
import { createMcpServer } from './create-mcp-server';
import { mcpHelp, readMcpOptions } from './read-options';

const options = readMcpOptions(process.argv.slice(2));
switch (options.kind) {
  case 'help':
    process.stdout.write(mcpHelp);
    break;
  case 'refused':
    refuse(`${options.reason}\nTry --help.`);
    break;
  case 'serve':
    serve(options.account).catch(error => refuse(error instanceof Error ? error.message : String(error)));
}

/** Standard output carries the protocol alone; the transport owns it. */
async function serve(account: { readonly profile: string; readonly region?: string } | undefined): Promise<void> {
  const context = nodeContext(loadConverter);
  const accountTools = account === undefined ? undefined : await openAccount(account);
  serveStdio(() => createMcpServer(context, accountTools));

  function openAccount(named: { readonly profile: string; readonly region?: string }): Promise<AccountTools> {
    return loadAccountTools().openAccountTools({
      ...named,
      readRequest: params => readRequest(params, requestKind, {}, (rule, error) => console.error(rule, error)),
      requestText: input => requestText(input, context),
    });
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

function loadConverter(): NotationConverter {
  return require('./convert');
}

function loadAccountTools(): AccountToolsBundle {
  return require('./mcp-account');
}
