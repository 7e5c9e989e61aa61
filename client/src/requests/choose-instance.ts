import * as vscode from 'vscode';
import { pickInstance } from '../asking/pick-instance';
import type { Target } from '../ec2/profile';
import { plain } from '../foreign-text';
import { instanceLabel, instanceNameIn } from '../target/instance-name';
import type { Services } from './services';

/**
 * The instance that a run is about: the one the request names, else the selected one, else one that the person picks.
 * Where the two differ the person decides. Undefined: cancelled.
 */
export async function chooseInstance(
  services: Services,
  target: Target,
  named: string | undefined,
  uri: vscode.Uri,
): Promise<string | undefined> {
  const state = services.targets.of(uri);
  const selected = state.kind === 'ready' ? state.instanceId : undefined;
  if (!named) return selected ?? (await pickAndSelect(services, target, uri));
  if (!selected || selected === named || named.includes('$')) return named;
  const [name, selectedName] = [named, selected].map(id => instanceNameIn(services.facts, state, id));
  // Names make the buttons only where they tell the two apart.
  const areTold = name !== undefined && selectedName !== undefined && plain(name, 40) !== plain(selectedName, 40);
  const useNamed = vscode.l10n.t('Use {0}', areTold ? plain(name, 40) : named);
  const useSelected = vscode.l10n.t('Use {0}', areTold ? plain(selectedName, 40) : selected);
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The request names {0}, but {1} is selected. Which instance is the image made from?',
      instanceLabel(name, named),
      instanceLabel(selectedName, selected),
    ),
    { modal: true },
    useNamed,
    useSelected,
  );
  return answer === useNamed ? named : answer === useSelected ? selected : undefined;
}

async function pickAndSelect(services: Services, target: Target, uri: vscode.Uri): Promise<string | undefined> {
  const instance = await pickInstance(services, target);
  if (instance) await services.targets.selectInstance(instance, uri);
  return instance?.id;
}
