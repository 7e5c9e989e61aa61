import { t } from '@vscode/l10n';
import type { FactsCache } from '../facts/facts-cache';
import { knownInstanceName } from '../facts/instance-name';
import { plain } from '../foreign-text';
import type { TargetState } from './resolve-target';

/** The Name tag of an instance of this target: as it was read, else as it was when the person selected it. Asks nobody. */
export function instanceNameIn(
  facts: Pick<FactsCache, 'of'>,
  state: TargetState,
  id: string | undefined,
): string | undefined {
  if (state.kind !== 'ready' || id === undefined) return undefined;
  return knownInstanceName(facts.of(state.target), id) ?? (id === state.instanceId ? state.instanceName : undefined);
}

/** An instance as a sentence names it: by name and id; by the id alone where it has no name or none is known. */
export function instanceLabel(name: string | undefined, id: string): string {
  return name === undefined ? id : t('{0} ({1})', plain(name, 60), id);
}
