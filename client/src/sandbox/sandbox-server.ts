import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answerControl } from './control/control-api';
import type { SandboxControl } from './control/sandbox-control';
import { AwsError } from './protocol/aws-error';
import { errorEnvelope } from './protocol/envelopes';
import { isLocalRequest } from './protocol/local-request';
import { readBody } from './protocol/read-body';
import { isCallByAddress } from './protocol/received-call';
import { sendAnswer } from './protocol/send-answer';
import type { SandboxCore } from './sandbox-core';
import { serveCall } from './serve-call';

/** The HTTP server: calls to AWS services at `/`, the control below `/_sandbox/`. It is to listen on the loopback interface only. */
export function createSandboxServer(core: SandboxCore, control: SandboxControl): Server {
  const server = createServer((request, response) => {
    serve(core, control, portOf(server), request, response).catch(error => admitBug(core, error, response));
  });
  // Longer than clients keep idle connections: a call on one that we close meanwhile would look like a lost answer.
  server.keepAliveTimeout = 120_000;
  return server;
}

/** The port that a listening server was given. */
export function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Far above any request that the actions take. */
const bodyLimit = 1_048_576;

async function serve(
  core: SandboxCore,
  control: SandboxControl,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  if (!isLocalRequest(request, port)) return sendText(response, 403, 'The sandbox answers local programs only.');
  const body = await readBody(request, bodyLimit);
  if (body === undefined) return sendText(response.setHeader('Connection', 'close'), 413, 'The request is too long.');
  if (url.startsWith('/_sandbox/')) {
    const { status, value } = await answerControl(core, control, `${method} ${url}`, body.toString('utf8'));
    return sendJson(response, status, value);
  }
  if (url.split('?', 1)[0] !== '/' && request.headers.authorization === undefined)
    return sendText(response, 404, 'There is nothing here.');
  if (method === 'GET' && !isCallByAddress({ method, path: url, headers: request.headers, body }))
    return sendText(response, 200, welcome);
  if (method === 'GET' || method === 'POST') return serveCall(core, request, body, response);
  const message = `The sandbox takes calls by GET and POST, not by ${method}`;
  sendAnswer(response, errorEnvelope('ec2', new AwsError('UnsupportedOperation', message)));
}

/** What is thrown and no refusal is a bug of ours, unless the caller has gone meanwhile. */
function admitBug(core: SandboxCore, error: Error, response: ServerResponse): void {
  if (response.destroyed) return;
  core.warn(`A call could not be answered: ${error.stack}`);
  if (response.headersSent) response.destroy();
  else
    sendAnswer(response, errorEnvelope('ec2', new AwsError('InternalFailure', `The sandbox failed: ${error.message}`)));
}

const welcome = `This is the sandbox of AMI Authoring: it simulates EC2, STS, and parts of Systems Manager and EC2 Auto Scaling.
Nothing here is real: account 000000000000, access key "sandbox", secret "sandbox".
What it is doing: GET /_sandbox/state
`;

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  sendText(response.setHeader('Content-Type', 'application/json'), status, `${JSON.stringify(value, null, 2)}\n`);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', 'text/plain;charset=UTF-8');
  response.writeHead(status, { 'X-Content-Type-Options': 'nosniff' });
  response.end(text);
}
