import { t } from '@vscode/l10n';
import { notInImageName } from '../../../server/src/protocol';
import { canBeImaged, type Instance, nameTag } from '../ec2/model';
import { checkNameWithVariables } from '../plan/steps/check-image-name';
import { instanceOf } from './account-nodes';
import type { Command } from './command';
import { createFromInstances } from './create-from-instances';
import { createFrom } from './create-image';
import { placesOf } from './several';

/** Creates an image from the instance it was called on, with nothing but a name. No file is read, whatever is open. */
export const createImageFromInstance: Command = {
  id: 'ami.createImageFromInstance',
  title: () => t('Create Image'),
  run: async (app, place, selected) => {
    const instances = placesOf(place, selected).flatMap(each => instanceOf(each) ?? []);
    const [instance] = instances;
    if (instance === undefined) return;
    if (instances.length > 1) {
      await createFromInstances(app, instances.filter(canBeImaged));
      return;
    }
    const name = await app.ask.input({
      title: t('Create Image from {0}', nameTag(instance) ?? instance.id),
      prompt: t('Enter a name for the image. All volumes are included, and a running instance reboots.'),
      value: proposedName(instance, new Date()),
      check: checkNameWithVariables,
    });
    if (name === undefined || checkNameWithVariables(name) !== undefined) return;
    const text = JSON.stringify({ InstanceId: instance.id, Name: name.trim() }, undefined, 2);
    await createFrom(app, app.newRequests.textOnly(`${instance.id}.ami.json`, text), undefined);
  },
};

/** The Name tag with the time in UTC, without characters that EC2 rejects. */
function proposedName(instance: Instance, now: Date): string {
  const name = (nameTag(instance) ?? instance.id).replaceAll(notInImageName, '-').trim();
  return `${name.slice(0, 100)}-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}`;
}
