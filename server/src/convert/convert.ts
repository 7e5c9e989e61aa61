import { t } from '@vscode/l10n';
import type { Conversion } from '../language/convert-port';
import { kindOfOther } from '../language/other-kind';
import { readRequestDocument } from '../language/request-document';
import type { Notation, NotationId, PlainRequest, Reading, Written } from './notation';
import { notations } from './notations';

/** Takes the texts of the editor's language: a bundle has a copy of its own of the library. */
export { config } from '@vscode/l10n';
export type { Notation, NotationId, PlainRequest, Reading, TakenRequest, Written } from './notation';
export { isSteps, readStepsToConvert, type StepsReading } from './steps/read-steps';
export type { StepsContext } from './steps/step-call';
export { stepNotations, writeSteps } from './steps/write-steps';

/** More text than any request, script or log of one has, in UTF-16 units. */
const longest = 1_000_000;

/** The notations, those that can be written first as they stand. */
export function allNotations(): readonly Notation[] {
  return notations;
}

/** The notation that a text is in. JSON where nothing else is recognised. */
export function recognise(text: string): NotationId {
  return kindOfOther(readRequestDocument(text))?.notation ?? 'json';
}

/** Takes every request out of a text in the given notation, or in the one that is recognised. Never throws for what the text is. */
export function readRequests(text: string, from?: NotationId): Reading {
  return read(text, from, 0);
}

/** Wrappers in wrappers; nobody wraps more often. */
const deepest = 4;

function read(text: string, from: NotationId = recognise(text), depth: number): Reading {
  if (depth > deepest) return { reason: t('Requests cannot be converted from this format.') };
  if (text.length > longest) return { reason: t('The text is too long for a request.') };
  const notation = notations.find(({ id }) => id === from);
  if (notation?.read === undefined) return { reason: t('Requests cannot be converted from this format.') };
  const reading = notation.read(text, inner => read(inner, undefined, depth + 1));
  if ('reason' in reading || from === 'json') return reading;
  const requests = reading.requests.filter(({ request }) => Object.keys(request).length > 0);
  if (requests.length > 0) return { requests };
  const [lost] = reading.requests.flatMap(each => each.lost);
  return { reason: lost ?? t('No CreateImage request was found in the text.') };
}

/** Writes a request in a notation that can be written. */
export function writeRequest(request: PlainRequest, to: NotationId): Written {
  const notation = notations.find(({ id }) => id === to);
  if (notation?.write === undefined) throw new Error(`Requests are not written as ${to}`);
  return notation.write(request);
}

/** What a person knows one of several requests by. */
function nameOf({ Name, InstanceId }: PlainRequest): string | undefined {
  return [Name, InstanceId].find(each => typeof each === 'string');
}

/** What the language offers as fixes for a text in another notation. */
export function convertToRequests(text: string): Conversion {
  const reading = readRequests(text);
  if ('reason' in reading) return { requests: [] };
  return {
    requests: reading.requests.map(({ request, lost }) => ({
      text: `${JSON.stringify(request, null, 2)}\n`,
      name: nameOf(request),
      lostCount: lost.length,
    })),
  };
}
