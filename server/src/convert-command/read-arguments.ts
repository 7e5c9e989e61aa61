import { commonOptions, parseOptions, type Refused, refused } from '../command-line/parse-options';
import type { Notation, NotationId } from '../convert/convert';
import { nearestName } from '../language/nearest-name';

export type ConvertArguments =
  | { readonly kind: 'convert'; readonly options: ConvertOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | Refused;

export interface ConvertOptions {
  /** Undefined: recognised. */
  readonly from: NotationId | undefined;
  readonly to: NotationId;
  readonly all: boolean;
  /** Undefined: standard input. */
  readonly file: string | undefined;
}

/** Reads the command line behind `convert`. */
export function readConvertArguments(argv: readonly string[], notations: readonly Notation[]): ConvertArguments {
  const parsed = parse(argv);
  if ('reason' in parsed) return parsed;
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const readable = notations.filter(({ read }) => read !== undefined);
  const writable = notations.filter(({ write }) => write !== undefined);
  const from = readable.find(({ id }) => id === values.from)?.id;
  const to = writable.find(({ id }) => id === values.to)?.id;
  if (values.from !== undefined && from === undefined) return refused(unknownKind('--from', values.from, readable));
  if (values.to === undefined) return refused(`Specify the output format with --to: ${idsOf(writable).join(', ')}.`);
  if (to === undefined) return refused(unknownKind('--to', values.to, writable));
  if (positionals.length > 1) return refused('Specify one file, or none to read standard input.');
  const [file] = positionals;
  const all = values.all === true;
  return { kind: 'convert', options: { from, to, all, file: file === '-' ? undefined : file } };
}

function parse(argv: readonly string[]) {
  return parseOptions({
    args: [...argv],
    allowPositionals: true,
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      all: { type: 'boolean' },
      ...commonOptions,
    },
  });
}

function unknownKind(option: string, kind: string, notations: readonly Notation[]): string {
  const ids = idsOf(notations);
  const near = nearestName(kind, ids, 3);
  const hint = near === undefined ? `Use one of these formats: ${ids.join(', ')}.` : `Did you mean ${near}?`;
  return `Unknown format "${kind}" for ${option}. ${hint}`;
}

function idsOf(notations: readonly Notation[]): string[] {
  return notations.map(({ id }) => id);
}
