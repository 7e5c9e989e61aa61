import { connect } from 'node:net';
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  SocketMessageReader,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { WholeMessages } from './whole-messages';

/** How messages come and go. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/**
 * What the editor's command line says: `--stdio`, `--node-ipc`, or `--socket=PORT` and `--pipe=NAME`, where the editor listens. Undefined
 * where it says nothing. `onFailure` is called when nobody listens there.
 */
export function openTransport(args: readonly string[], onFailure: (error: Error) => void): Transport | undefined {
  if (args.includes('--node-ipc')) {
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  }
  if (args.includes('--stdio')) {
    return {
      reader: new StreamMessageReader(process.stdin),
      writer: new StreamMessageWriter(new WholeMessages(process.stdout)),
    };
  }
  const port = optionValue('--socket', args);
  const path = optionValue('--pipe', args);
  if (port === undefined && path === undefined) return undefined;
  const socket = path === undefined ? connect(Number(port), '127.0.0.1') : connect(path);
  socket.on('error', onFailure);
  return { reader: new SocketMessageReader(socket), writer: new StreamMessageWriter(new WholeMessages(socket)) };
}

/** Of `--name=value` or `--name value`. */
function optionValue(name: string, args: readonly string[]): string | undefined {
  const joined = args.find(arg => arg.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}
