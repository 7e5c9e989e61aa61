import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get, createServer as httpServer } from 'node:http';
import { get as getHttps, createServer as httpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { callHeader, FirstByte } from '../../../client/src/ec2/sdk/first-byte';
import { makeCertificate } from './support/certificate';

describe('the first byte of a request', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  it('has not left where nothing listens', async () => {
    const server = await listen(createServer());
    const url = `http://127.0.0.1:${portOf(server)}`;
    server.close();
    await once(server, 'close');
    assert.equal(await mayHaveLeft(url), false);
  });

  it('has not left where the name is unknown, or a header cannot be sent at all', async () => {
    assert.equal(await mayHaveLeft('http://no-such-host.invalid'), false);
    const firstByte = new FirstByte();
    firstByte.watch('one');
    assert.throws(() => get('http://127.0.0.1:1', { headers: { [callHeader]: 'one', 'x-token': 'a\nb' } }));
    assert.equal(firstByte.mayHaveLeft, false);
    firstByte.close();
  });

  it('may have left once the connection of plain http stands, whatever the failure is called', async () => {
    const server = await listen(createServer(socket => socket.once('data', () => socket.destroy())));
    assert.equal(await mayHaveLeft(`http://127.0.0.1:${portOf(server)}`), true);
  });

  it('may have left when the network goes away on the way', async () => {
    const server = await listen(httpServer());
    const firstByte = new FirstByte();
    firstByte.watch('one');
    const request = get(`http://127.0.0.1:${portOf(server)}`, { headers: { [callHeader]: 'one' } });
    request.once('socket', (socket: Socket) =>
      socket.once('connect', () => socket.destroy(Object.assign(new Error('read ENETDOWN'), { code: 'ENETDOWN' }))),
    );
    const [error] = await once(request, 'error');
    assert.equal(error.code, 'ENETDOWN');
    assert.equal(firstByte.mayHaveLeft, true);
    firstByte.close();
  });

  it('has not left before the handshake of https is done', async () => {
    const server = await listen(createServer(socket => socket.once('data', () => socket.destroy())));
    assert.equal(await mayHaveLeft(`https://127.0.0.1:${portOf(server)}`), false);
  });

  it('may have left after it', async () => {
    const { key, cert } = makeCertificate('DNS:localhost');
    const server = await listen(httpsServer({ key, cert }, request => request.socket.destroy()));
    const url = `https://localhost:${portOf(server)}`;
    assert.equal(await mayHaveLeft(url, cert), true);
  });

  async function listen<S extends Server>(server: S): Promise<S> {
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }
});

/** Sends a request that fails, and says whether it may have left. */
async function mayHaveLeft(url: string, trusted?: string): Promise<boolean> {
  const firstByte = new FirstByte();
  firstByte.watch('one');
  const headers = { [callHeader]: 'one' };
  const request = url.startsWith('https:') ? getHttps(url, { headers, ca: trusted }) : get(url, { headers });
  await once(request, 'error');
  firstByte.close();
  return firstByte.mayHaveLeft;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
