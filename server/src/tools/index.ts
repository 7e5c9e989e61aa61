import { convertRequest } from './convert-request';
import { explainMember } from './explain-member';
import type { StaticTool } from './tool';
import { validateRequest } from './validate-request';

/** The tools that need no account; a test compares them with the definitions. */
export const staticTools: readonly StaticTool[] = [validateRequest, explainMember, convertRequest];
