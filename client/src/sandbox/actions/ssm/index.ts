import type { Action } from '../action';
import { getParameter } from './get-parameter';
import { putParameter } from './put-parameter';

export const parameterActions: readonly Action[] = [putParameter, getParameter];
