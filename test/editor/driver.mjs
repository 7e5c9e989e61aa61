import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/**
 * A loopback endpoint through which tests inside the editor act on the window around them: POST `address/NAME` with a
 * JSON body calls `actions[NAME](body)`. The address holds a random token, so nobody else can press our buttons.
 */
export async function startDriver(actions) {
  const token = randomBytes(16).toString('hex');
  const server = createServer(async (request, response) => {
    const [, given, name] = request.url.split('/');
    const action = given === token && request.method === 'POST' && Object.hasOwn(actions, name) && actions[name];
    if (!action) return response.writeHead(404).end();
    try {
      const answer = await action(JSON.parse(await bodyOf(request)));
      response.end(JSON.stringify(answer ?? null));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${server.address().port}/${token}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
