import type { IncomingMessage } from 'node:http';

/**
 * True when a request was made by a program for this very server: its Host names the loopback interface and our port, and if it comes
 * from a web page at all, from one of ours. Keeps pages and rebound host names away from the sandbox.
 */
export function isLocalRequest({ headers }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  return hosts.includes(host) && (origin === undefined || hosts.some(it => origin === `http://${it}`));
}
