import type { Action } from '../action';
import { assumeRole } from './assume-role';
import { decodeAuthorizationMessage } from './decode-authorization-message';
import { getCallerIdentity } from './get-caller-identity';

export const stsActions: readonly Action[] = [getCallerIdentity, assumeRole, decodeAuthorizationMessage];
