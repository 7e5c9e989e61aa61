import { randomUUID } from 'node:crypto';
import type { AwsError } from './aws-error';
import { jsonText } from './json';
import { type Service, services, type Wire } from './services';
import { type Xml, xmlElement } from './xml';

/** An answer before it goes over the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Undefined when the answer does not come from AWS at all. */
  readonly requestId: string | undefined;
}

/** What an action answers: the members in the order in which they are sent. */
export interface Result {
  readonly [name: string]: Xml;
}

/** The document that an action's result is sent in. EC2 puts the members beside the request ID, other query services wrap them. */
export function answerEnvelope(service: Service, action: string, result: Result): Answer {
  const requestId = randomUUID();
  const { wire, namespace } = services[service];
  if (wire === 'json') return jsonAnswer(200, requestId, result);
  const attributes = ` xmlns="${namespace}"`;
  const content =
    wire === 'ec2'
      ? { requestId, ...result }
      : { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } };
  return xmlAnswer(200, requestId, xmlElement(`${action}Response`, content, attributes, itemNames[wire]));
}

/** The document that says why a call was rejected. */
export function errorEnvelope(wire: Wire, error: AwsError): Answer {
  const requestId = randomUUID();
  const { code, message, status } = error;
  if (wire === 'json') return jsonAnswer(status, requestId, { __type: code, message });
  const detail = { Code: code, Message: message };
  if (wire === 'ec2') {
    const response = { Errors: { Error: detail }, RequestID: requestId };
    return xmlAnswer(status, requestId, xmlElement('Response', response));
  }
  const content = { Error: { Type: status >= 500 ? 'Receiver' : 'Sender', ...detail }, RequestId: requestId };
  return xmlAnswer(status, requestId, xmlElement('ErrorResponse', content, ` xmlns="${services.sts.namespace}"`));
}

/** What the elements of a list are called. */
const itemNames = { ec2: 'item', query: 'member' } as const;

function xmlAnswer(status: number, requestId: string, element: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${element}`;
  return { status, contentType: 'text/xml;charset=UTF-8', body, requestId };
}

function jsonAnswer(status: number, requestId: string, value: Xml): Answer {
  return { status, contentType: 'application/x-amz-json-1.1', body: jsonText(value), requestId };
}
