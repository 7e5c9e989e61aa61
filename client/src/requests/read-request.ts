import { t } from '@vscode/l10n';
import type { Facts, ReadRequestResult, RequestProblem } from '../../../server/src/protocol';
import type { Editor, RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import { environmentIn } from '../variables/environment';
import type { InstanceNames, RequestReader } from './services';

/** A request as it would be sent, with what the language says of it. */
export type Reading = Extract<ReadRequestResult, { kind: 'request' }> & {
  /** The environment variables that the text uses, with their values. */
  readonly environment: Readonly<Record<string, string>>;
};

export interface ReadAs {
  /** The instance to read it for, in place of the text's own. */
  readonly instanceId?: string;
  readonly instanceName?: string;
  /** What the account says. Without it the text alone is judged. */
  readonly facts?: Facts;
  readonly now: Date;
}

/** Reads a document as it would be sent at this moment. Refuses a file of another kind. */
export async function readRequest(
  { language, variables }: RequestReader,
  document: RequestText,
  { instanceId, instanceName, facts, now }: ReadAs,
): Promise<Reading> {
  const names: InstanceNames = { instanceId, instanceName };
  const values = await variables(document, names, now);
  const reading = await language.read(document, { variables: values, instanceId, facts });
  if (reading.kind === 'other') throw new Refusal(reading.message);
  return { ...reading, environment: environmentIn(document.getText(), values) };
}

/** Refuses a request that has errors or variables without a value, and leads to the first of them. */
export function refuseFaults(
  editor: Editor,
  document: RequestText,
  { errors, unresolved }: Pick<Reading, 'errors' | 'unresolved'>,
): void {
  const [first] = errors;
  if (first !== undefined) {
    const sentence =
      errors.length === 1
        ? t('The request has an error: {0}', first.message)
        : t('The request has {0} errors. The first one: {1}', errors.length, first.message);
    throw new Refusal(sentence, [showProblem(editor, document, first)]);
  }
  const [variable] = unresolved;
  if (variable !== undefined) throw new Refusal(t('The variable {0} has no value.', `\${${variable}}`));
}

function showProblem(editor: Editor, document: RequestText, problem: RequestProblem) {
  return { title: t('Show Problem'), run: () => editor.show(document.uri, problem.range) };
}
