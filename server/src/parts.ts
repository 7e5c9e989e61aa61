/**
 * What is seldom needed, or not by everybody: each part is a file of its own beside the server, read with its first use. Throws
 * where that file cannot be read.
 */
export interface Parts {
  /** The rules that compare a request with the account. */
  readonly account: () => typeof import('./parts/account');
  /** The menu of a place: fixes, rewrites, and how a rule is configured. */
  readonly actions: () => typeof import('./parts/actions');
  readonly format: () => typeof import('./parts/format');
  /** What is known of texts that are no requests. */
  readonly others: () => typeof import('./parts/others');
  /** What is known of the files that configure rules. */
  readonly rules: () => typeof import('./parts/rules');
  /** What is known of files of steps. */
  readonly steps: () => typeof import('./parts/steps');
  /** What hovers and the details of a suggestion say. */
  readonly texts: () => typeof import('./parts/texts');
}
