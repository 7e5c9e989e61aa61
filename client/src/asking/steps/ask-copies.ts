import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import type { Region } from '../../ec2/model';
import { regionTitle } from '../../ec2/partitions';
import { checkCopyKey } from '../../plan/steps/check-copy-key';
import { checkImageName } from '../../plan/steps/check-image-name';
import type { Ask } from '../ask';
import { askInSteps } from '../ask-in-steps';

export interface ImageToCopy {
  readonly name: string;
  readonly region: string;
}

interface Answers {
  readonly regions: readonly string[];
  readonly name: string;
  readonly encryption: 'as-source' | 'default-key' | 'own-key';
  readonly key: string;
}

/** Asks where an image is copied to, under which name and with which key. Undefined: cancelled. */
export async function askCopies(
  ask: Pick<Ask, 'pick' | 'pickMany' | 'input'>,
  image: ImageToCopy,
  regions: readonly Region[],
): Promise<StepDefinition | undefined> {
  const title = t('Copy to Regions');
  const answers = await askInSteps<Answers>([
    {
      ask: async ({ regions: chosen = [] }, step) => {
        const rows = regions
          .filter(({ name, optIn }) => name !== image.region && optIn !== 'not-opted-in')
          .map(({ name }) => ({
            label: name,
            description: regionTitle(name),
            isPicked: chosen.includes(name),
            value: name,
          }));
        const picked = await ask.pickMany({ title, placeholder: t('Select the regions to copy to'), rows, step });
        return picked.length === 0 ? undefined : { regions: picked };
      },
    },
    {
      ask: async ({ name }, step) => {
        const prompt = t('Name of the copies. It must be unique in each region.');
        const typed = await ask.input({ title, prompt, value: name ?? image.name, step, check: checkImageName });
        return typed === undefined ? undefined : { name: typed.trim() };
      },
    },
    {
      ask: async (_answers, step) => {
        const encryption = await ask.pick({
          title,
          placeholder: t('Select how the copies are encrypted'),
          step,
          rows: [
            { label: t('Same as the Image'), detail: t('Unencrypted volumes stay unencrypted.'), value: 'as-source' },
            {
              label: t('With a KMS Key…'),
              detail: t('The key must exist in each region.'),
              value: 'own-key',
            },
            {
              label: t('With the Default EBS Key'),
              detail: t('Copies encrypted with aws/ebs cannot be shared.'),
              value: 'default-key',
            },
          ] as const,
        });
        return encryption === undefined ? undefined : { encryption };
      },
    },
    {
      isAsked: ({ encryption }) => encryption === 'own-key',
      ask: async ({ key, regions: chosen = [] }, step) => {
        const prompt = t('Alias of a KMS key that exists in each region, such as alias/images, or the ARN of a key');
        const check = (typed: string) => checkCopyKey(typed, chosen);
        const typed = await ask.input({ title, prompt, value: key, step, check });
        return typed === undefined ? undefined : { key: typed.trim() };
      },
    },
  ]);
  return answers === undefined ? undefined : toStep(answers);
}

function toStep({ regions = [], name, encryption, key }: Partial<Answers>): StepDefinition {
  const input = {
    Name: name,
    ...(encryption === 'as-source' ? {} : { Encrypted: true }),
    ...(encryption === 'own-key' ? { KmsKeyId: key } : {}),
  };
  return {
    id: 'copy',
    api: 'CopyImage',
    input,
    on: 'source',
    regions: Object.fromEntries(regions.map(region => [region, {}])),
  };
}
