import type { Action } from '../action';
import { createTags } from './create-tags';

export const tagActions: readonly Action[] = [createTags];
