import type { Run } from '../runs/run';
import type { RunNode } from '../views/runs/run-tree';

/** The run of a node that a menu passed. */
export function runOf(place: unknown): Run | undefined {
  return isRunNode(place) ? place.run : undefined;
}

function isRunNode(place: unknown): place is RunNode {
  return typeof place === 'object' && place !== null && 'run' in place;
}
