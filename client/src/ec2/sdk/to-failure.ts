import { AwsFailure } from '../aws-failure';
import { clockDetails } from '../clock-skew';
import { classifyReach } from './classify-reach';

/** Any rejection of the SDK as the one failure that the port knows. Its message is AWS's or the system's own text. */
export function toFailure(error: unknown): AwsFailure {
  if (error instanceof AwsFailure) return error;
  const { name, message, code, metadata } = readError(error);
  const found = name === 'AbortError' ? 'Aborted' : nameCode(name, message, code);
  const status = metadata.httpStatusCode;
  return new AwsFailure({
    code: found,
    message: sdkNoise.test(message) ? '' : message,
    reach: classifyReach({ code: found, status }),
    status,
    requestId: metadata.requestId,
    details: clockDetails(dateOf(error), Date.now()),
  });
}

/** What the SDK and VS Code write for themselves; AWS and the system have said nothing. */
const sdkNoise =
  /^(Unknown|UnknownError)$|@smithy\/|Deserialization error|XML parse error|^Failed to establish a socket/;

function nameCode(name: string, message: string, code: string | undefined): string {
  // Bytes that are no answer of EC2's: a proxy's page, a captive portal, a cut connection.
  if (/Deserialization error|XML parse error/.test(message)) return 'InvalidAnswer';
  // VS Code's agent, which has no code for it. What follows in its text is the proxy, in some versions with its password.
  if (message.startsWith('Failed to establish a socket connection to proxies')) return 'ProxyUnreachable';
  if (name === 'TimeoutError') {
    if (message.includes('did not establish a connection')) return 'ConnectTimeout';
    return code ?? 'TimeoutError';
  }
  return code ?? name;
}

/** The SDK keeps the answer with the error, hidden from listings. */
function dateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('$response' in error)) return undefined;
  const { headers } = Object(error.$response);
  const date: unknown = Object(headers).date;
  return typeof date === 'string' ? date : undefined;
}

interface ReadError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly metadata: { readonly httpStatusCode?: number; readonly requestId?: string };
}

function readError(error: unknown): ReadError {
  if (!(error instanceof Error)) return { name: 'Unknown', message: String(error), metadata: {} };
  const own: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(error));
  const code = [own.Code, own.code].find(value => typeof value === 'string');
  const metadata = typeof own.$metadata === 'object' && own.$metadata !== null ? own.$metadata : {};
  return { name: error.name, message: error.message, code, metadata };
}
