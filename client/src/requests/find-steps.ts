import type { RequestText } from '../asking/editor';
import type { RequestDocuments } from './find-request';
import { isStepsUri } from './steps-uri';

/** The file of steps that a command is about: what a menu passed, else the one being edited. Undefined: it is about no such file. */
export async function findSteps(
  documents: Pick<RequestDocuments, 'uriOf' | 'open' | 'activeSteps'>,
  place: unknown,
): Promise<RequestText | undefined> {
  const uri = documents.uriOf(place);
  if (uri === undefined) return documents.activeSteps();
  return isStepsUri(uri) ? documents.open(uri) : undefined;
}
