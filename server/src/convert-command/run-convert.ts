import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { printable } from '../check/printable';
import { reasonOf } from '../check/read-reason';
import type { Surroundings } from '../command-line/surroundings';
import type { Notation } from '../convert/convert';
import { convertSteps } from './convert-steps';
import { type CommandConverter, convertExit } from './converter';
import { convertHelp } from './help';
import { type ConvertOptions, readConvertArguments } from './read-arguments';

/** Converts what the arguments name and prints the result. Returns the exit code; a bad text never throws. */
export async function runConvert(
  argv: readonly string[],
  converter: CommandConverter,
  around: Surroundings,
): Promise<number> {
  const { print, printError } = around;
  const notations = converter.allNotations();
  const read = readConvertArguments(argv, notations);
  switch (read.kind) {
    case 'help':
      print(convertHelp.replace('READABLE', readOnly(notations)));
      return convertExit.converted;
    case 'version':
      print(`${version}\n`);
      return convertExit.converted;
    case 'refused':
      printError(`${read.reason}\nTry --help.\n`);
      return convertExit.unreadable;
  }
  const text = await readText(read.options.file, around);
  if (typeof text !== 'string') {
    printError(`${text.reason}\n`);
    return convertExit.unreadable;
  }
  const { file, from } = read.options;
  const isSteps = from === undefined && (/\.ami-after\.json$/i.test(file ?? '') || converter.isSteps(text));
  return isSteps ? convertSteps(text, read.options, converter, around) : convert(text, read.options, converter, around);
}

function convert(
  text: string,
  options: ConvertOptions,
  converter: CommandConverter,
  { print, printError }: Surroundings,
) {
  const reading = converter.readRequests(text, options.from);
  if ('reason' in reading) {
    printError(`${printable(reading.reason)}\n`);
    return convertExit.unreadable;
  }
  const { requests } = reading;
  if (requests.length > 1 && !options.all) {
    printError(`The input contains ${requests.length} requests. Use --all to write all of them as a JSON list.\n`);
    return convertExit.unreadable;
  }
  const written = requests.map(({ request }) => converter.writeRequest(request, options.to));
  const sentences = requests.flatMap(({ changed, lost }, index) => [
    ...changed,
    ...lost,
    ...(written[index]?.lost ?? []),
  ]);
  for (const sentence of new Set(sentences)) printError(`${printable(sentence)}\n`);
  if (!options.all) print(written.map(({ text: result }) => result).join(''));
  else {
    const list =
      options.to === 'json' ? requests.map(({ request }) => request) : written.map(({ text: result }) => result);
    print(`${JSON.stringify(list, null, 2)}\n`);
  }
  return convertExit.converted;
}

async function readText(
  file: string | undefined,
  { folder, readInput }: Surroundings,
): Promise<string | { reason: string }> {
  let bytes: Uint8Array;
  try {
    bytes = file === undefined ? await readInput() : await readFile(resolve(folder, file));
  } catch (error) {
    return { reason: `Cannot read ${file ?? 'standard input'}. ${reasonOf(error)}` };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: `${file ?? 'Standard input'} is not UTF-8 text.` };
  }
}

function readOnly(notations: readonly Notation[]): string {
  const ids = notations.filter(({ write }) => write === undefined).map(({ id }) => id);
  const lines: string[] = [];
  for (const id of ids) {
    const last = lines.at(-1);
    if (last === undefined || last.length + id.length > 70) lines.push(id);
    else lines[lines.length - 1] = `${last}, ${id}`;
  }
  return lines.join(',\n                         ');
}
