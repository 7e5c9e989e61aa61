import type { NewValue } from '../write-value';

/** Whole items that completion offers as one. */
export interface Block {
  readonly label: string;
  readonly detail: string;
  readonly topic?: string;
  readonly values: readonly NewValue[];
}
