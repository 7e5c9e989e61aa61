import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** The header by which the SDK names one call; Node's own events are told apart by it. */
export const callHeader = 'amz-sdk-invocation-id';

/**
 * Whether a byte of a single request can have left: not before it was written to a socket that was connected and, for https,
 * whose handshake was done. The system's error code does not say so: `ENETDOWN` can come from either. Node itself is asked,
 * not an agent: unless `http.proxySupport` is off, VS Code puts its own agent in the place of any that a request brings.
 */
export class FirstByte {
  private id: string | undefined;
  private request: ClientRequest | undefined;
  private hasLeft = false;

  /** True as soon as something of the request may be on its way. */
  get mayHaveLeft(): boolean {
    return this.hasLeft;
  }

  /** Call before the request is handed to Node, with the value of its `callHeader`. */
  watch(id: string | undefined): void {
    // Without a name nothing can be proven.
    if (id === undefined) this.hasLeft = true;
    this.id = id;
    subscribe(requestWritten, this.onWritten);
  }

  /** Ends the request, so that nothing leaves from now on. */
  close(): void {
    unsubscribe(requestWritten, this.onWritten);
    this.request?.destroy();
  }

  private readonly onWritten = (message: unknown): void => {
    const { request } = Object(message);
    if (!(request instanceof ClientRequest) || request.getHeader(callHeader) !== this.id) return;
    this.request = request;
    const ready = request.socket === null ? undefined : nextEvent(request.socket);
    if (ready === undefined) this.hasLeft = true;
    else {
      request.socket?.once(ready, () => {
        this.hasLeft = true;
      });
    }
  };
}

/** Node publishes it when a request was written to its socket, which may still be connecting. */
const requestWritten = 'http.client.request.start';

/** The event before which a socket keeps what is written to it; undefined for one that sends at once. */
function nextEvent(socket: Socket): 'connect' | 'secureConnect' | undefined {
  // Node has no documented property for it. If it is renamed, everything counts as sent, which is the safe side.
  if (socket instanceof TLSSocket)
    return Reflect.get(socket, 'secureConnecting') === true ? 'secureConnect' : undefined;
  return socket.connecting ? 'connect' : undefined;
}
