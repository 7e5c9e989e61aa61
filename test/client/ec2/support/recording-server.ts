import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An endpoint that writes down what it is sent and answers as the test says. */
export interface RecordingServer {
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  close(): void;
}

export interface RecordedRequest {
  /** Empty for a call that is not of the query protocol. */
  readonly action: string;
  readonly path: string;
  readonly body: URLSearchParams;
  /** The access key id that signed it; empty for an unsigned call. */
  readonly accessKey: string;
  readonly region: string;
  readonly service: string;
}

export type Answer = (request: RecordedRequest, response: ServerResponse) => void;

export async function startRecordingServer(answer: Answer): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await read(incoming);
    requests.push(request);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** EC2's error envelope. */
export function refuse(response: ServerResponse, status: number, code: string, message = 'said AWS'): void {
  response.writeHead(status, { 'x-amzn-requestid': 'request-1' });
  response.end(
    `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>x</RequestID></Response>`,
  );
}

/** What GetCallerIdentity and DescribeInstances take for an answer. */
export function answerEmpty({ action }: RecordedRequest, response: ServerResponse): void {
  const expiration = new Date(Date.now() + 3_600_000).toISOString();
  const results: Readonly<Record<string, string>> = {
    GetCallerIdentity: '<Account>000000000000</Account><Arn>arn:aws:iam::000000000000:user/recorded</Arn>',
    AssumeRole: keys(expiration),
    GetSessionToken: keys(expiration),
    AssumeRoleWithWebIdentity: keys(expiration),
  };
  const result = results[action];
  response.setHeader('x-amzn-requestid', 'request-1');
  response.end(
    result
      ? `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`
      : `<${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"></${action}Response>`,
  );
}

function keys(expiration: string): string {
  return `<Credentials><AccessKeyId>ASIARECORDED</AccessKeyId><SecretAccessKey>secret-of-the-role</SecretAccessKey><SessionToken>token-of-the-role</SessionToken><Expiration>${expiration}</Expiration></Credentials>`;
}

async function read(incoming: IncomingMessage): Promise<RecordedRequest> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  const body = new URLSearchParams(text);
  const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(incoming.headers.authorization ?? '');
  return {
    action: body.get('Action') ?? '',
    path: incoming.url ?? '',
    body,
    accessKey: scope?.[1] ?? '',
    region: scope?.[2] ?? '',
    service: scope?.[3] ?? '',
  };
}
