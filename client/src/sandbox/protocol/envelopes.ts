import { randomUUID } from 'node:crypto';
import type { AwsError } from './aws-error';
import { type Xml, xmlElement } from './xml';

/** The two services at this address, told apart by the signature's scope. */
export type Service = 'ec2' | 'sts';

/** An answer before it goes over the wire. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Undefined when the answer does not come from AWS at all. */
  readonly requestId: string | undefined;
}

/** The document that says what an action gave back. EC2 puts the members beside the request id, STS wraps them. */
export function answerEnvelope(service: Service, action: string, result: { readonly [name: string]: Xml }): Answer {
  const requestId = randomUUID();
  if (service === 'ec2') return xmlAnswer(200, requestId, `${action}Response`, { requestId, ...result }, ec2Namespace);
  const content = { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } };
  return xmlAnswer(200, requestId, `${action}Response`, content, stsNamespace);
}

/** The document that says why a call was refused. */
export function errorEnvelope(service: Service, error: AwsError): Answer {
  const requestId = randomUUID();
  const detail = { Code: error.code, Message: error.message };
  if (service === 'ec2')
    return xmlAnswer(error.status, requestId, 'Response', { Errors: { Error: detail }, RequestID: requestId }, '');
  const type = error.status >= 500 ? 'Receiver' : 'Sender';
  const content = { Error: { Type: type, ...detail }, RequestId: requestId };
  return xmlAnswer(error.status, requestId, 'ErrorResponse', content, stsNamespace);
}

const ec2Namespace = ' xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"';
const stsNamespace = ' xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';

function xmlAnswer(status: number, requestId: string, name: string, content: Xml, attributes: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(name, content, attributes)}`;
  return { status, contentType: 'text/xml;charset=UTF-8', body, requestId };
}
