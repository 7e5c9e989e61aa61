import { once } from 'node:events';
import { createServer } from 'node:http';

/** An address that fits in a line and leads to `target`, as long as this process lives. `stop()` gives it up. */
export async function shortAddress(target) {
  const server = createServer((_request, response) => {
    response.writeHead(302, { location: target, 'cache-control': 'no-store' }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
