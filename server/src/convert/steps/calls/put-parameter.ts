import { t } from '@vscode/l10n';
import { textOf } from '../input';
import { alone, imageIdOf, type StepCall } from '../step-call';

/** A parameter that is there gets a new version; with `--overwrite` one that is not there is created as well. */
export const putParameter: StepCall = {
  command: 'ssm put-parameter',
  inputOf: (step, { gaps, notes }) => {
    const { Name, DataType, Description, Tier } = step.input;
    notes.lose(
      t(
        'A run reads the parameter first, keeps its data type, and writes only a different ID. The command always writes a new version.',
      ),
    );
    return {
      Name: textOf(Name),
      Value: alone(imageIdOf(step, gaps)),
      Type: 'String',
      DataType: textOf(DataType) ?? 'text',
      Description: textOf(Description),
      Tier: textOf(Tier),
      Overwrite: true,
    };
  },
};
