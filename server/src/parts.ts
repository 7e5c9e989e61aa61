/**
 * What is seldom needed, or not by everybody: each part is a file of its own beside the server, read with its first use. Throws
 * where that file cannot be read.
 */
export interface Parts {
  /** What hovers and the details of a suggestion say. */
  readonly texts: () => typeof import('./parts/texts');
  /** The tools for agents. */
  readonly tools: () => typeof import('./parts/tools');
}
