import type { FileKind } from '../language/file-kind';
import { requestKind } from '../language/request-kind';
import { stepsKind } from '../language/steps/steps-kind';
import { isStepsFile } from './steps-file';

/** What a file of that name holds, for programs that are one file. Takes a path or a URI. */
export function kindOfFile(name: string): FileKind {
  return isStepsFile(name) ? stepsKind : requestKind;
}
