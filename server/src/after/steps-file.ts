import { requestShape } from '../language/request-schema';
import type { Shape } from '../language/shape';
import { stepsShape } from '../language/steps/steps-schema';

/** What a file of that name holds: the steps after an image, or a request. Takes a path or a URI. */
export function shapeOfFile(name: string): Shape {
  return /\.ami-after\.json$/i.test(name) ? stepsShape : requestShape;
}

/** What an open text holds. A text that is in no file has only its language. */
export function shapeOfText({ uri, languageId }: { readonly uri: string; readonly languageId: string }): Shape {
  return languageId === 'ami-after' ? stepsShape : shapeOfFile(uri);
}
