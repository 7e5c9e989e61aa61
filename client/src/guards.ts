import type { TargetRef } from './ec2/target-ref';
import { blockedBy, type Guard } from './runs/guard';

/** The values of a setting by where they are written, as VS Code's `inspect` gives them. */
export interface SettingLevels {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

/** Every guard that some level of some folder sets: a request must pass all of them. */
export function guardsOf(
  folders: readonly { readonly account?: SettingLevels; readonly region?: SettingLevels }[],
): readonly Guard[] {
  const guards = folders.flatMap(({ account, region }) => [
    ...levelsOf(account).map(value => ({ account: value, region: '' })),
    ...levelsOf(region).map(value => ({ account: '', region: value })),
  ]);
  return [...new Map(guards.map(guard => [JSON.stringify(guard), guard])).values()];
}

/** The guard that blocks a target, else one that says the same as all of them. */
export function guardFor(guards: readonly Guard[], target: TargetRef): Guard {
  const blocking = guards.find(guard => blockedBy(guard, target) !== undefined);
  return (
    blocking ?? {
      account: guards.find(({ account }) => account !== '')?.account ?? '',
      region: guards.find(({ region }) => region !== '')?.region ?? '',
    }
  );
}

function levelsOf(levels: SettingLevels = {}): readonly string[] {
  const { globalValue, workspaceValue, workspaceFolderValue } = levels;
  return [globalValue, workspaceValue, workspaceFolderValue]
    .map(value => (typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''))
    .filter(value => value !== '');
}
