import { t } from '@vscode/l10n';
import { inputText } from '../input';
import { alone, imageIdOf, type StepCommand } from '../step-call';

/** A parameter that is there gets a new version; with `--overwrite` one that is not there is created as well. */
export const putParameter: StepCommand = {
  command: 'ssm put-parameter',
  inputOf: (step, { gaps, notes }) => {
    const { Name, DataType, Description, Tier } = step.input;
    notes.lose(
      t(
        'A run reads the parameter first, keeps its data type, and writes only a different ID. The command always writes a new version.',
      ),
    );
    return {
      Name: inputText(Name),
      Value: alone(imageIdOf(step, gaps)),
      Type: 'String',
      DataType: inputText(DataType) ?? 'text',
      Description: inputText(Description),
      Tier: inputText(Tier),
      Overwrite: true,
    };
  },
};
