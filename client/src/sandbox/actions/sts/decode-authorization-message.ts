import { AwsError } from '../../protocol/aws-error';
import { unpackRefusal as decode } from '../../rules/authorization-message';
import { denyAccess } from '../../rules/permission';
import type { Action } from '../action';

export const decodeAuthorizationMessage: Action = {
  name: 'DecodeAuthorizationMessage',
  service: 'sts',
  kind: 'read',
  parameters: ['EncodedMessage'],
  run(call) {
    denyAccess(call, 'sts:DecodeAuthorizationMessage', '*');
    const encoded = call.form.text('EncodedMessage');
    if (encoded === undefined)
      throw new AwsError('MissingParameter', 'The request must contain the parameter EncodedMessage');
    const decoded = decode(encoded);
    if (decoded !== undefined) return { DecodedMessage: decoded };
    throw new AwsError('InvalidAuthorizationMessageException', 'Message is not valid');
  },
};
