import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { nodeContext } from '../tools/node-context';
import type { Converter } from '../tools/tool';
import { createMcpServer } from './create-mcp-server';

// Standard output carries the protocol alone; the transport owns it.
serveStdio(() => createMcpServer(nodeContext(loadConverter)));

function loadConverter(): Converter {
  return require('./convert');
}
