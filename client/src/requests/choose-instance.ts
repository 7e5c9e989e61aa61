import { t } from '@vscode/l10n';
import type * as vscode from 'vscode';
import { pickInstance } from '../asking/pick-instance';
import type { Target } from '../ec2/profile';
import { plain } from '../foreign-text';
import { instanceLabel, instanceNameIn } from '../target/instance-name';
import type { Services } from './services';

/**
 * The instance that a run is about: the one that the request names, else the selected one, else one that the person picks.
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
  if (named === undefined || named === '') return selected ?? (await pickAndSelect(services, target, uri));
  if (selected === undefined || selected === named || named.includes('$')) return named;
  const [name, selectedName] = [named, selected].map(id => instanceNameIn(services.facts, state, id));
  // Names make the buttons only where they tell the two apart.
  const differ = name !== undefined && selectedName !== undefined && plain(name, 40) !== plain(selectedName, 40);
  return services.ask.confirm({
    title: t(
      'The request specifies {0}, but {1} is selected. Which instance do you want to use?',
      instanceLabel(name, named),
      instanceLabel(selectedName, selected),
    ),
    answers: [
      { title: t('Use {0}', differ ? plain(name, 40) : named), answer: named },
      { title: t('Use {0}', differ ? plain(selectedName, 40) : selected), answer: selected },
    ],
  });
}

async function pickAndSelect(services: Services, target: Target, uri: vscode.Uri): Promise<string | undefined> {
  const instance = await pickInstance(services, target);
  if (instance !== undefined) await services.targets.selectInstance(instance, uri);
  return instance?.id;
}
