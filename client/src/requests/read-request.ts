import { t } from '@vscode/l10n';
import type { Facts, ReadRequestParams, ReadRequestResult, RequestProblem } from '../../../server/src/protocol';
import type { Editor, RequestText } from '../asking/editor';
import { Refusal } from '../refusal';
import { environmentIn } from '../variables/environment';
import type { VariableSources } from '../variables/variables';

/** What the caller knows of the instance when variables are resolved. */
export type InstanceNames = Pick<VariableSources, 'instanceId' | 'instanceName'>;

/** A request as it would be sent, with what the language says of it. */
export type RequestReading = Extract<ReadRequestResult, { kind: 'request' }> & {
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

/** A text that may hold a request: an open document, or what stands in for one where there is no editor. */
export type ReadableText = Pick<RequestText, 'getText'>;

export interface ReadingSources<Text extends ReadableText> {
  readonly language: {
    read(document: Text, given: Omit<ReadRequestParams, 'uri' | 'text'>): Promise<ReadRequestResult>;
  };
  /** The values of the variables that a document uses. */
  readonly variables: (document: Text, instance: InstanceNames, now: Date) => Promise<Record<string, string>>;
}

/** Reads a document as it would be sent at this moment. Refuses a file of another kind. */
export async function readRequest<Text extends ReadableText>(
  { language, variables }: ReadingSources<Text>,
  document: Text,
  { instanceId, instanceName, facts, now }: ReadAs,
): Promise<RequestReading> {
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
  { errors, unresolved }: Pick<RequestReading, 'errors' | 'unresolved'>,
): void {
  const [first] = errors;
  if (first !== undefined) {
    const sentence =
      errors.length === 1
        ? t('The request has an error: {0}', first.message)
        : t('The request has {0} errors. The first one: {1}', errors.length, first.message);
    throw new Refusal(sentence, [showProblem(editor, document, first)]);
  }
  refuseUnresolved(unresolved);
}

/** Refuses what has a variable without a value, by the name of the first. */
export function refuseUnresolved([variable]: readonly string[]): void {
  if (variable !== undefined) throw new Refusal(t('The variable {0} has no value.', `\${${variable}}`));
}

function showProblem(editor: Editor, document: RequestText, problem: RequestProblem) {
  return { title: t('Show Problem'), run: () => editor.show(document.uri, problem.range) };
}
