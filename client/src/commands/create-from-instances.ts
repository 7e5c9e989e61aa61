import { t } from '@vscode/l10n';
import { type Instance, nameTag } from '../ec2/model';
import { checkNameWithVariables } from '../plan/steps/check-image-name';
import type { App } from './app';
import { createMany } from './create-many';

/** Creates an image of each instance, with nothing but a name that variables make different for each. */
export async function createFromInstances(app: App, instances: readonly Instance[]): Promise<void> {
  const name = await app.ask.input({
    title: t('Create Images from {0} Instances', instances.length),
    prompt: t(
      'Enter a name for the images. {0} and {1} differ for each instance. All volumes are included, and running instances reboot.',
      '${instanceName}',
      '${instanceId}',
    ),
    value: proposedName(instances),
    check: typed => checkName(typed),
  });
  if (name === undefined || checkName(name) !== undefined) return;
  const sources = instances.map(instance => {
    const own = name
      .trim()
      .replaceAll('${instanceName}', nameTag(instance) === undefined ? instance.id : '${instanceName}');
    const text = JSON.stringify({ InstanceId: instance.id, Name: own }, undefined, 2);
    return {
      document: app.newRequests.textOnly(`${instance.id}.ami.json`, text),
      label: nameTag(instance) ?? instance.id,
    };
  });
  await createMany(app, sources);
}

/** By Name tags where each has one of its own, else by ids. */
function proposedName(instances: readonly Instance[]): string {
  const names = new Set(instances.map(nameTag));
  const isEachOwn = names.size === instances.length && !names.has(undefined);
  return isEachOwn ? '${instanceName}-${timestamp}' : '${instanceName}-${instanceId}-${timestamp}';
}

function checkName(typed: string): string | undefined {
  const problem = checkNameWithVariables(typed);
  if (problem !== undefined || /\$\{instance(Name|Id)\}/.test(typed)) return problem;
  return t('Image names must be unique. Use {0} or {1} in the name.', '${instanceName}', '${instanceId}');
}
