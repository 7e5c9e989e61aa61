import type { ServerResponse } from 'node:http';
import type { Answer } from './envelopes';

/** Sends an answer whole. SDKs read the request id from the header only. */
export function sendAnswer(response: ServerResponse, { status, contentType, body, requestId }: Answer): void {
  if (requestId !== undefined) response.setHeader('x-amzn-requestid', requestId);
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}
