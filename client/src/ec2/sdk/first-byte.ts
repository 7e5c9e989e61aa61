import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { Connection } from '../connection';

/**
 * The connections of a single request. It knows whether a byte of the request can have left: not before a socket was connected
 * and, for https, its handshake was done. The system's error code does not say so: `ENETDOWN` can come from either.
 */
export class FirstByte {
  readonly httpAgent: HttpAgent;
  readonly httpsAgent: HttpsAgent;
  private readonly sockets: Duplex[] = [];
  private hasLeft = false;

  constructor({ trusted }: Pick<Connection, 'trusted'>) {
    this.httpAgent = new WatchedHttpAgent(socket => this.watch(socket, 'connect'));
    this.httpsAgent = new WatchedHttpsAgent(trusted, socket => this.watch(socket, 'secureConnect'));
  }

  /** True as soon as something of the request may be on its way. */
  get mayHaveLeft(): boolean {
    return this.hasLeft;
  }

  /** Ends the connections, so that nothing leaves from now on. */
  close(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private watch(socket: Duplex | null | undefined, ready: 'connect' | 'secureConnect'): void {
    if (socket === null || socket === undefined) return;
    this.sockets.push(socket);
    socket.once(ready, () => {
      this.hasLeft = true;
    });
  }
}

type Watch = (socket: Duplex | null | undefined) => void;

class WatchedHttpAgent extends HttpAgent {
  private readonly watch: Watch;

  constructor(watch: Watch) {
    super({ keepAlive: false });
    this.watch = watch;
  }

  override createConnection(
    ...args: Parameters<HttpAgent['createConnection']>
  ): ReturnType<HttpAgent['createConnection']> {
    const socket = super.createConnection(...args);
    this.watch(socket);
    return socket;
  }
}

class WatchedHttpsAgent extends HttpsAgent {
  private readonly watch: Watch;

  constructor(trusted: Connection['trusted'], watch: Watch) {
    super({ keepAlive: false, ca: trusted });
    this.watch = watch;
  }

  override createConnection(
    ...args: Parameters<HttpsAgent['createConnection']>
  ): ReturnType<HttpsAgent['createConnection']> {
    const socket = super.createConnection(...args);
    this.watch(socket);
    return socket;
  }
}
