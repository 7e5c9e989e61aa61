import type { Dialect } from './dialect';

/** Where in which text is being read. */
export interface Cursor {
  readonly text: string;
  readonly dialect: Dialect;
  at: number;
}
