import { commonOptions, parseOptions, type Refused, refused } from '../command-line/parse-options';
import { allRules } from '../language/all-rules';
import { nearestName } from '../language/nearest-name';
import type { Severities } from '../language/rule-table';

export type Format = 'text' | 'json' | 'sarif' | 'github';

export interface CheckOptions {
  readonly format: Format;
  readonly severities: Severities;
  /** More warnings than this fail the check; infinite unless somebody says so. */
  readonly maxWarnings: number;
  /** Files, folders and globs; `-` is standard input. */
  readonly patterns: readonly string[];
}

export type CheckArguments =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | Refused;

/** Reads the command line. */
export function readCheckArguments(argv: readonly string[]): CheckArguments {
  const parsed = parse(argv);
  if ('reason' in parsed) return parsed;
  const { values, positionals: patterns } = parsed;
  if (values.help === true) return { kind: 'help' };
  if (values.version === true) return { kind: 'version' };
  const { format = 'text' } = values;
  if (!isFormat(format)) return refused(`Unknown format "${format}". Use text, json, sarif, or github.`);
  const maxWarnings = Number(values['max-warnings'] ?? Number.POSITIVE_INFINITY);
  if (values['max-warnings'] !== undefined && (!Number.isInteger(maxWarnings) || maxWarnings < 0))
    return refused('--max-warnings must be a whole number, 0 or greater.');
  const severities: Record<string, Severities[string]> = {};
  for (const setting of values.rule ?? []) {
    const [id = '', severity = ''] = setting.split('=');
    const reason = refusalOf(id, severity);
    if (reason !== undefined) return refused(reason);
    if (isSeverity(severity)) severities[id] = severity;
  }
  if (patterns.length === 0) return refused('Specify the files to check.');
  return { kind: 'check', options: { format, severities, maxWarnings, patterns } };
}

function parse(argv: readonly string[]) {
  return parseOptions({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      rule: { type: 'string', multiple: true },
      'max-warnings': { type: 'string' },
      ...commonOptions,
    },
  });
}

function refusalOf(id: string, severity: string): string | undefined {
  const ids = allRules.map(rule => rule.id);
  if (!ids.includes(id)) {
    const near = nearestName(id, ids, 4);
    return near === undefined
      ? `The rule "${id}" does not exist.`
      : `The rule "${id}" does not exist. Did you mean ${near}?`;
  }
  if (isSeverity(severity)) return undefined;
  return `--rule ${id}= must be error, warning, information, hint, or off.`;
}

function isFormat(format: string): format is Format {
  return ['text', 'json', 'sarif', 'github'].includes(format);
}

function isSeverity(severity: string): severity is Severities[string] {
  return ['error', 'warning', 'information', 'hint', 'off'].includes(severity);
}
