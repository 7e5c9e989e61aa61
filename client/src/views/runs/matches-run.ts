import { imageNameOf, type Run } from '../../runs/run';
import { runState } from './run-state';

/** Whether every word of the filter occurs in the visible details of a run. */
export function matchesRun(filter: string, run: Run): boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  const { target, instance, imageId, file, gitCommit } = run;
  const known = [
    imageNameOf(run),
    imageId,
    runState(run),
    instance.id,
    instance.name,
    file === undefined ? undefined : readable(file),
    gitCommit,
    target.profile,
    target.region,
    target.account,
    ...run.snapshots.map(({ id }) => id),
  ];
  const searched = known.map(text => text?.toLowerCase() ?? '');
  return words.every(word => searched.some(text => text.includes(word)));
}

/** A URI without its escapes; as it is where it is none. */
function readable(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
