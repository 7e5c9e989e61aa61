import { AwsError } from '../protocol/aws-error';
import type { QueryForm } from '../protocol/query-form';

/** The text of a parameter that has to be there. `spoken` is how EC2 calls it in its message. */
export function requiredText(form: QueryForm, name: string, spoken = spokenName(name)): string {
  const text = form.text(name);
  if (text !== undefined && text !== '') return text;
  throw new AwsError('MissingParameter', `The request must contain the parameter ${spoken}`);
}

/** The texts of a list that may not be empty. */
export function requiredTexts(form: QueryForm, name: string, spoken: string): string[] {
  const texts = form.texts(name);
  if (texts.length > 0) return texts;
  throw new AwsError('MissingParameter', `The request must contain the parameter ${spoken}`);
}

/** Rejects a text that is not one of the words that a parameter takes. */
export function checkWord(name: string, value: string | undefined, words: readonly string[]): void {
  if (value === undefined || words.includes(value)) return;
  const message = `Value (${value}) for parameter ${spokenName(name)} is invalid. Expected: ${words.join(' or ')}`;
  throw new AwsError('InvalidParameterValue', message);
}

function spokenName(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
