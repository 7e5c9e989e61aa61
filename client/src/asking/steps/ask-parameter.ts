import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../../../server/src/protocol';
import { checkParameterName } from '../../plan/steps/check-parameter-name';
import type { Ask } from '../ask';
import { askInSteps } from '../ask-in-steps';

interface Answers {
  readonly name: string;
  readonly dataType: 'aws:ec2:image' | 'text';
}

/** Asks which parameter of Parameter Store gets the id of an image. Undefined: cancelled. */
export async function askParameter(ask: Pick<Ask, 'pick' | 'input'>): Promise<StepDefinition | undefined> {
  const title = t('Write ID to Parameter');
  const answers = await askInSteps<Answers>([
    {
      ask: async ({ name }, step) => {
        const prompt = t('Name of the parameter, such as /golden/web/ami. Launch templates read it as resolve:ssm:…');
        const typed = await ask.input({ title, prompt, value: name, step, check: checkParameterName });
        return typed === undefined ? undefined : { name: typed.trim() };
      },
    },
    {
      ask: async (_answers, step) => {
        const dataType = await ask.pick({
          title,
          placeholder: t('Select the data type of the parameter'),
          step,
          rows: [
            { label: 'aws:ec2:image', detail: t('AWS checks that the image is available.'), value: 'aws:ec2:image' },
            {
              label: 'text',
              detail: t('For a parameter that already has the data type text. The data type cannot be changed.'),
              value: 'text',
            },
          ] as const,
        });
        return dataType === undefined ? undefined : { dataType };
      },
    },
  ]);
  if (answers === undefined) return undefined;
  const input = { Name: answers.name, DataType: answers.dataType };
  return { id: 'publish', api: 'PutParameter', input, on: 'source' };
}
