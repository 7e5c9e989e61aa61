import { textOf as literalText } from '../../language/steps/input-values';
import { TextWithGaps } from '../shell/pieces';

/** A member as a text; undefined where it is missing, empty or something else. */
export function inputText(value: unknown): string | TextWithGaps | undefined {
  return value instanceof TextWithGaps ? value : literalText(value);
}

export function isInputObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof TextWithGaps);
}

/** The objects of a list. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isInputObject) : [];
}
