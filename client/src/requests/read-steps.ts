import { t } from '@vscode/l10n';
import type { Editor, RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import { refuseUnresolved } from './read-request';
import type { StepReader } from './services';
import { type ReadStepsAs, type StepReading, StepsOfRequest } from './steps-of-request';

/** The texts of a request and of its steps, of their own file and those that it extends: all that may use a variable. */
export async function textsOf(reader: StepReader, request: RequestText): Promise<string> {
  return `${request.getText()}\n${(await StepsOfRequest.find(reader, request))?.text ?? ''}`;
}

/** Reads the file of steps beside a request and those that it extends, once. Undefined: the request has no steps. */
export async function readStepsBeside(
  reader: StepReader,
  request: RequestText,
  as: ReadStepsAs,
): Promise<StepReading | undefined> {
  return (await StepsOfRequest.find(reader, request))?.read(as);
}

/** Refuses steps that have errors or variables without a value, and leads to the first of them. */
export function refuseStepFaults(
  editor: Editor,
  { errors, unresolved }: Pick<StepReading, 'errors' | 'unresolved'>,
): void {
  const [first] = errors;
  if (first !== undefined) {
    const file = editor.relativePath(first.uri);
    const sentence =
      errors.length === 1
        ? t('{file} has an error: {message}', { file, message: first.message })
        : t('{file} has {count} errors. The first one: {message}', {
            file,
            count: errors.length,
            message: first.message,
          });
    throw new Refusal(sentence, [{ title: t('Show Problem'), run: () => editor.show(first.uri, first.range) }]);
  }
  refuseUnresolved(unresolved);
}
