import type { RequestText } from '../asking/editor';
import type { Plan } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-facts';
import type { PreparedRun } from '../requests/prepare-run';

/** One request of several that are created together. */
export interface BatchSource {
  readonly document: RequestText;
  /** URI of the file that it is in; missing for a request that is in none. */
  readonly file?: string;
  /** What a person calls it: a path, or the name of an instance. */
  readonly label: string;
  /** An earlier request for the same image got no reply, so that image may exist. */
  readonly mayExist?: boolean;
}

/** What was found out about a request of a batch. */
export type BatchRow =
  | {
      readonly kind: 'planned';
      readonly source: BatchSource;
      readonly prepared: PreparedRun;
      /** It names another instance than the selected one. */
      readonly isOtherInstance: boolean;
    }
  /** There is no plan: it cannot be read, has no instance, or its folder forbids it. */
  | { readonly kind: 'unplanned'; readonly source: BatchSource; readonly sentence: string };

/** A row with everything that prevents or questions it, what the other requests of the batch bring about included. */
export interface JudgedRow {
  readonly row: BatchRow;
  readonly problems: readonly PlanProblem[];
  /** Those of the problems that come from another request of the batch. */
  readonly clashes: readonly PlanProblem[];
}

export function planOf(row: BatchRow): Plan | undefined {
  return row.kind === 'planned' ? row.prepared.plan : undefined;
}

/** Returns true for a request that cannot be sent as it is. */
export function isStopped({ problems }: JudgedRow): boolean {
  return problems.some(({ level }) => level === 'stops');
}
