import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer } from './create-mcp-server';

// Standard output carries the protocol alone; the transport owns it.
serveStdio(() => createMcpServer());
