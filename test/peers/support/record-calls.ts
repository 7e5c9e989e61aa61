import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came over the wire. */
export interface RecordedCall {
  readonly operation: string;
  readonly region: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An endpoint for steps, at which every image was created at the same time; it keeps what would change something. */
export async function recordCalls(created: string) {
  const calls: RecordedCall[] = [];
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const [, region = ''] = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(incoming.headers.authorization ?? '') ?? [];
    const [, target] = String(incoming.headers['x-amz-target'] ?? '').split('.');
    const { Action, Version, ...query } = Object.fromEntries(new URLSearchParams(target === undefined ? text : ''));
    const operation = target ?? Action ?? '';
    if (operation !== 'DescribeImages') {
      calls.push({ operation, region, body: target === undefined ? query : JSON.parse(text) });
    }
    response.setHeader('content-type', target === undefined ? 'text/xml' : 'application/x-amz-json-1.1');
    response.end(target === undefined ? answer(operation, query['ImageId.1'] ?? '', created) : '{"Version":1}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, calls, close };
}

function answer(operation: string, imageId: string, created: string): string {
  const image = `<item><imageId>${imageId}</imageId><imageState>available</imageState><creationDate>${created}</creationDate></item>`;
  const inner =
    operation === 'DescribeImages'
      ? `<imagesSet>${image}</imagesSet>`
      : '<imageId>ami-2</imageId><return>true</return>';
  return `<${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${inner}</${operation}Response>`;
}
