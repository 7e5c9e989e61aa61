import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { AwsError } from '../protocol/aws-error';
import { type Answer, errorEnvelope } from '../protocol/envelopes';
import { sendAnswer } from '../protocol/send-answer';
import type { Wire } from '../protocol/services';
import type { Fault } from './faults';

/** Answers a call as its fault has it. `answer` is what would have been said; undefined when the action was not carried out. */
export async function playFault(
  fault: Fault,
  wire: Wire,
  answer: Answer | undefined,
  response: ServerResponse,
): Promise<void> {
  switch (fault.kind) {
    case 'drop':
      response.destroy();
      return;
    case 'silence':
      return;
    case 'html':
      return sendAnswer(response, proxyPage(fault.status ?? 502));
    case 'error': {
      const { code, message = 'The sandbox was told to answer so', status } = fault;
      return sendAnswer(response, errorEnvelope(wire, new AwsError(code, message, status)));
    }
    case 'cut':
      if (answer !== undefined) cutShort(answer, response);
      return;
    case 'slow':
      await delay(fault.milliseconds, undefined, { ref: false });
      break;
  }
  if (answer !== undefined) sendAnswer(response, answer);
}

/** Announces the whole answer, sends half of it and closes the connection. */
function cutShort({ status, contentType, body }: Answer, response: ServerResponse): void {
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

function proxyPage(status: number): Answer {
  const body = `<html><head><title>${status} Bad Gateway</title></head><body><h1>${status} Bad Gateway</h1></body></html>\n`;
  return { status, contentType: 'text/html', body, requestId: undefined };
}
