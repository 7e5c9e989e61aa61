import type { Run } from '../runs/run';
import type { RunNode } from '../views/runs/run-tree';
import type { App } from './app';

/** The run that a menu's node or an id stands for, as it is now. */
export function findRun({ runs }: Pick<App, 'runs'>, place: unknown): Run | undefined {
  const id = typeof place === 'string' ? place : runOf(place)?.id;
  return id === undefined ? undefined : runs.get(id);
}

/** The run of a node that a menu passed, as it was when the tree was drawn. */
export function runOf(place: unknown): Run | undefined {
  return isRunNode(place) ? place.run : undefined;
}

function isRunNode(place: unknown): place is RunNode {
  return typeof place === 'object' && place !== null && 'run' in place;
}
