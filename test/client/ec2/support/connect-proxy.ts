import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Certificate } from './certificate';

export interface ProxyOptions {
  readonly refusal?: string;
  readonly certificate?: Certificate;
}

/** A proxy that tunnels (CONNECT) whatever name it is asked for to one port of this computer, and writes down the names. */
export interface ConnectProxy {
  readonly url: string;
  readonly asked: readonly string[];
  close(): void;
}

/** With a `refusal`, a status line and headers, it opens no tunnel. With a certificate it is spoken to in TLS. */
export async function startConnectProxy(
  port: number,
  { refusal, certificate }: ProxyOptions = {},
): Promise<ConnectProxy> {
  const asked: string[] = [];
  const sockets: Socket[] = [];
  const server = certificate === undefined ? createServer() : createTlsServer(certificate);
  server.on('connect', ({ url = '' }, client: Socket) => {
    asked.push(url);
    sockets.push(client);
    client.on('error', () => client.destroy());
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal}\r\n\r\n`);
      return;
    }
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    target.on('error', () => client.destroy());
    sockets.push(target);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://127.0.0.1:${address.port}`,
    asked,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
