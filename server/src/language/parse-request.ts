import { mend } from './mending/mend';
import { oneOfEachMistake } from './mending/one-mistake';
import { RequestParser } from './request-parser';
import type { RequestDocument } from './request-tree';
import type { Shape } from './shape';

/** UTF-16 units. A request has some kilobytes; a text beyond this is not read, so that nothing waits for it. */
const longestText = 5_000_000;

/**
 * Reads a text into a tree in one pass, without giving up at an error: what is missing is left out, what is too
 * much is skipped, and each such place is one problem.
 */
export function parseRequest(text: string, shape: Shape): RequestDocument {
  if (text.length > longestText) {
    return {
      text,
      shape,
      root: undefined,
      problems: [{ kind: 'too-large', offset: 0, end: 1 }],
      wrongPlaces: 1,
      comments: [],
    };
  }
  const { root, problems, comments } = mend(text, shape, attempt => new RequestParser(text, attempt).read());
  return {
    text,
    shape,
    root,
    problems: oneOfEachMistake(text, root, problems),
    wrongPlaces: problems.length,
    comments,
  };
}
