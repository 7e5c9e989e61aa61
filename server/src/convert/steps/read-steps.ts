import { t } from '@vscode/l10n';
import { type RequestDocument, readRequestDocument } from '../../language/request-document';
import { type StepDefinition, toPlainSteps } from '../../language/steps/plain-steps';
import { stepsShape } from '../../language/steps/steps-schema';
import { viewSteps } from '../../language/steps/walk-steps';

/** The steps of a text, or a sentence that says why it has none. */
export type StepsReading =
  | {
      readonly steps: readonly StepDefinition[];
      /** Sentences: what stands in the text and is no step. */
      readonly lost: readonly string[];
    }
  | { readonly reason: string };

/** Whether a text is a file of steps, whatever its name. */
export function isSteps(text: string): boolean {
  const document = readRequestDocument(text, stepsShape);
  return toPlainSteps(document, {}).steps.length > 0;
}

/** Reads the steps of a text after those of the texts that it extends, in the order in which they run. Variables are not resolved. */
export function readStepsToConvert(text: string, bases: readonly string[] = []): StepsReading {
  const documents = [...bases, text].map(each => readRequestDocument(each, stepsShape));
  const [problem] = documents.flatMap(({ problems }) => problems).filter(({ kind }) => kind !== 'trailing-comma');
  if (problem !== undefined) {
    return { reason: t('The text is not valid JSON. The error is at character {0}.', problem.offset + 1) };
  }
  const steps = documents.flatMap(document => toPlainSteps(document, {}).steps);
  if (steps.length === 0) return { reason: t('The text contains no steps.') };
  return { steps, lost: documents.flatMap(lostIn) };
}

function lostIn(document: RequestDocument): string[] {
  const { steps, retention } = toPlainSteps(document, {});
  const known = new Set(steps.map(({ id }) => id));
  const unknown = (viewSteps(document)?.steps ?? []).flatMap(({ id, part }, index) =>
    id !== undefined && known.has(id.value.value) ? [] : [{ name: id?.value.value ?? String(index + 1), part }],
  );
  return [
    ...unknown.map(({ name }) => t('Step {0} was not converted, because it calls no supported API.', name)),
    ...(retention === undefined ? [] : [t('retention was not converted, because it applies only to cleanup.')]),
  ];
}
