import { resolve } from 'node:path';
import { printable } from '../check/printable';
import type { Surroundings } from '../command-line/surroundings';
import type { PlainRequest, Reading } from '../convert/convert';
import { type CommandConverter, convertExit } from './converter';
import type { ConvertOptions } from './read-arguments';
import { readBesideSteps } from './steps-of-file';

/** Writes a file of steps with those that it extends; the request beside it has the name and the tags of copies. Returns the exit code. */
export function convertSteps(
  text: string,
  { to, file }: ConvertOptions,
  converter: CommandConverter,
  around: Surroundings,
): number {
  const { print, printError, folder } = around;
  if (!converter.stepNotations.has(to)) {
    printError(`Steps can be converted to ${[...converter.stepNotations.keys()].join(', ')}.\n`);
    return convertExit.unreadable;
  }
  const beside = readBesideSteps(text, file === undefined ? undefined : resolve(folder, file));
  const reading = converter.readStepsToConvert(text, beside.bases);
  if ('reason' in reading) {
    printError(`${printable(reading.reason)}\n`);
    return convertExit.unreadable;
  }
  const request = beside.request === undefined ? undefined : requestIn(converter.readRequests(beside.request));
  const written = converter.writeSteps(reading.steps, to, { request });
  const missing = beside.missing.map(path => `${path} could not be read, so its steps are missing.`);
  for (const sentence of [...missing, ...reading.lost, ...written.lost]) printError(`${printable(sentence)}\n`);
  print(written.text);
  return convertExit.converted;
}

function requestIn(reading: Reading): PlainRequest | undefined {
  return 'requests' in reading ? reading.requests[0]?.request : undefined;
}
