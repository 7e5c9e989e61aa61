import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A SOCKS 5 proxy without a password that leads every connection to one port of this computer. */
export interface SocksProxy {
  readonly url: string;
  /** How many connections were asked for. */
  readonly asked: () => number;
  close(): void;
}

/** `port` 0: it refuses every connection as not allowed. */
export async function startSocksProxy(port: number): Promise<SocksProxy> {
  let asked = 0;
  const sockets: Socket[] = [];
  const reply = (code: number) => Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]);
  const server = createServer(async client => {
    sockets.push(client);
    client.on('error', () => client.destroy());
    await once(client, 'data');
    client.write(Buffer.from([5, 0]));
    await once(client, 'data');
    asked++;
    if (port === 0) {
      client.end(reply(2));
      return;
    }
    const target = connect(port, '127.0.0.1', () => {
      client.write(reply(0));
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    sockets.push(target);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `socks5://127.0.0.1:${address.port}`,
    asked: () => asked,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
