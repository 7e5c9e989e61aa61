import { t } from '@vscode/l10n';
import { notInImageName } from './image-name';
import type { Span } from './request-document';

/** What a person may write as `${…}` in `Name`, `Description` and the values of tags. */
export interface VariableKind {
  readonly name: string;
  readonly about: string;
  /** What a value looks like; of a time, the present one. */
  readonly example: string;
  /** The number of characters, where every value has the same. */
  readonly length?: number;
  /** Known only once the image is: for the steps after it. */
  readonly isOfStep?: boolean;
}

/** One `${…}` in a text. Offsets count from the start of that text. */
export interface Variable extends Span {
  /** As written between the braces: `date`, `env:STAGE`. */
  readonly name: string;
  readonly kind: VariableKind | undefined;
}

export type VariableValues = Readonly<Record<string, string>>;

export interface ResolvedText {
  readonly text: string;
  /** Names that have no value; they stand in the text as they were written. */
  readonly unresolved: readonly string[];
}

/** Every variable there is; `env` takes the name of an environment variable behind a colon. */
export function variableKinds(): readonly VariableKind[] {
  const [date = '', time = ''] = new Date().toISOString().slice(0, 19).split('T');
  const timestamp = `${date.replaceAll('-', '')}T${time.replaceAll(':', '')}`;
  return [
    { name: 'date', about: t('The date of the run, in UTC.'), example: date, length: 10 },
    { name: 'time', about: t('The time of the run, in UTC.'), example: time.replaceAll(':', '-'), length: 8 },
    { name: 'timestamp', about: t('The date and time of the run, in UTC.'), example: timestamp, length: 15 },
    { name: 'instanceId', about: t('The ID of the instance.'), example: 'i-1234567890abcdef0' },
    { name: 'instanceName', about: t('The Name tag of the instance.'), example: 'web' },
    { name: 'gitCommit', about: t('The short ID of the checked-out commit.'), example: 'a1b2c3d4e5f6' },
    { name: 'gitBranch', about: t('The checked-out branch.'), example: 'main' },
    { name: 'user', about: t('The name of the user who runs the request.'), example: 'kim' },
    { name: 'env', about: t('An environment variable of the editor, such as env:STAGE.'), example: 'production' },
    { name: 'imageId', about: t('The ID of the image.'), example: 'ami-1234567890abcdef0', isOfStep: true },
    { name: 'region', about: t('The region of the image.'), example: 'eu-west-1', isOfStep: true },
  ];
}

/** True for a member of the request, or of a tag, in which variables are resolved. */
export function takesVariables(shape: string, member: string): boolean {
  if (withTexts.includes(shape)) return member === 'Name' || member === 'Description';
  return shape === 'Tag' && member === 'Value';
}

const withTexts: readonly string[] = ['CreateImageRequest', 'CopyImageRequest', 'PutParameterRequest'];

/** Finds the variables of a text, known and unknown. `$`, `{` and `}` are not legal in an AMI name, so nothing else looks so. */
export function findVariables(text: string): Variable[] {
  if (!text.includes('${')) return [];
  const kinds = variableKinds();
  const found: Variable[] = [];
  for (const match of text.matchAll(/\$\{([^{}"\n]*)\}/g)) {
    if (found.length >= mostVariables) break;
    const name = match[1] ?? '';
    found.push({ offset: match.index, end: match.index + match[0].length, name, kind: kindOf(name, kinds) });
  }
  return found;
}

/** No value of a request has room for more; what stands behind is text. */
const mostVariables = 1000;

function kindOf(name: string, kinds: readonly VariableKind[]): VariableKind | undefined {
  if (/^env:[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return kinds.find(kind => kind.name === 'env');
  return name === 'env' ? undefined : kinds.find(kind => kind.name === name);
}

/** Puts values in the place of variables, with the characters that `member` cannot have replaced by `-`. */
export function resolveVariables(text: string, member: string, values: VariableValues): ResolvedText {
  const unresolved: string[] = [];
  let resolved = '';
  let end = 0;
  for (const variable of findVariables(text)) {
    const value = knownValue(variable, values);
    if (value === undefined) unresolved.push(variable.name);
    resolved += text.slice(end, variable.offset) + (value === undefined ? written(variable) : clean(value, member));
    end = variable.end;
  }
  return { text: resolved + text.slice(end), unresolved };
}

/**
 * How many characters a text has once its variables are resolved. Without a value a variable counts with its usual length, or
 * from one character on where that is not known: then `longest` is infinite.
 */
export function resolvedLength(text: string, values: VariableValues): { shortest: number; longest: number } {
  let shortest = characterCount(text);
  let longest = shortest;
  for (const variable of findVariables(text)) {
    const value = knownValue(variable, values);
    const length = value === undefined ? variable.kind?.length : characterCount(value);
    shortest += (length ?? 1) - characterCount(written(variable));
    longest += (length ?? Number.POSITIVE_INFINITY) - characterCount(written(variable));
  }
  return { shortest, longest };
}

/** Characters as EC2 counts them: one for each pair of surrogates. */
function characterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function knownValue({ name, kind }: Variable, values: VariableValues): string | undefined {
  return kind !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}

function written({ name }: Variable): string {
  return `\${${name}}`;
}

function clean(value: string, member: string): string {
  switch (member) {
    case 'Name':
      return value.replaceAll(notInImageName, '-');
    case 'Description':
      return value.replace(/[^\x20-\x7e]/gu, '-');
    default:
      return value;
  }
}
