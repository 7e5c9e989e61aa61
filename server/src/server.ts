import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
} from 'vscode-jsonrpc/node';
import { startServer } from './start-server';
import { WholeMessageWriter } from './whole-message-writer';

// A keystroke in a large request leaves a whole tree behind. A heap that grows by less at a time keeps the server at two thirds of the
// memory, and takes no longer.
setFlagsFromString('--heap-growing-percent=40');
startServer(openConnection(process.argv.slice(2)), { onExit: code => process.exit(code) });

/** Over what the editor's command line says: `--stdio`, `--node-ipc`, or `--socket=PORT` and `--pipe=NAME`, where the editor listens. */
function openConnection(args: readonly string[]): MessageConnection {
  if (args.includes('--node-ipc')) {
    return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  const address = socketAddress(args);
  if (address !== undefined) {
    const socket = connect(address);
    return createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
  }
  if (!args.includes('--stdio')) {
    console.error('Say how the editor talks to the server: node server.js --stdio');
    process.exit(2);
  }
  const writer = new WholeMessageWriter(process.stdout);
  process.once('exit', () => writer.flush());
  return createMessageConnection(new StreamMessageReader(process.stdin), writer);
}

function socketAddress(args: readonly string[]): { port: number } | { path: string } | undefined {
  const value = (name: string) =>
    args.find(arg => arg.startsWith(`${name}=`))?.slice(name.length + 1) ??
    (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const port = value('--socket');
  const path = value('--pipe');
  if (port !== undefined) return { port: Number(port) };
  return path === undefined ? undefined : { path };
}
