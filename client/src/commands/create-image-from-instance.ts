import { t } from '@vscode/l10n';
import { type Instance, nameTag } from '../ec2/model';
import { instanceOf } from './account-nodes';
import type { Command } from './command';
import { createFrom } from './create-image';

/** Creates an image from the instance it was called on, with nothing but a name. No file is read, whatever is open. */
export const createImageFromInstance: Command = {
  id: 'ami.createImageFromInstance',
  title: () => t('Create Image'),
  run: async (app, place) => {
    const instance = instanceOf(place);
    if (instance === undefined) return;
    const name = await app.ask.input({
      title: t('Create Image from {0}', nameTag(instance) ?? instance.id),
      prompt: t('Name of the image. The volumes of the instance are included, and a running instance reboots.'),
      value: proposedName(instance, new Date()),
      check: typed => (typed.trim() === '' ? t('Enter a name') : undefined),
    });
    if (name === undefined || name.trim() === '') return;
    const text = JSON.stringify({ InstanceId: instance.id, Name: name.trim() }, undefined, 2);
    await createFrom(app, app.newRequests.textOnly(`${instance.id}.ami.json`, text), undefined);
  },
};

/** The Name tag with the time in UTC, without characters that EC2 rejects. */
function proposedName(instance: Instance, now: Date): string {
  const name = (nameTag(instance) ?? instance.id).replace(/[^A-Za-z0-9()[\]./'@_ -]+/g, '-').trim();
  return `${name.slice(0, 100)}-${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}`;
}
