import { Assignments } from './assignments';
import { lex } from './lex';
import { type Shell, type ShellCommand, type Word, wordSource, wordText } from './shell';

/** One `aws ec2 create-image` in a script: what stands behind it, and the options of `aws` before it. */
export interface CreateImageCall {
  readonly words: readonly Word[];
  /** What a wrapper or an assignment before the command says of the account, as options: `--profile prod`. */
  readonly target: readonly string[];
}

/** Substitutions in substitutions in substitutions; deeper ones are not looked into. */
const deepest = 5;

/** Finds every call of create-image in a script, those in `$(…)` too. */
export function findCalls(text: string, shell: Shell, outer?: Assignments, depth = 0): CreateImageCall[] {
  const commands = lex(text, shell);
  const assignments = new Assignments(commands, shell, outer);
  return commands.flatMap(command => {
    const call = callIn(command);
    const inner = depth < deepest ? command.flatMap(word => callsWithin(word, shell, assignments, depth)) : [];
    return call === undefined
      ? inner
      : [{ ...call, words: call.words.map(word => assignments.resolve(word)) }, ...inner];
  });
}

function callsWithin({ pieces }: Word, shell: Shell, assignments: Assignments, depth: number): CreateImageCall[] {
  return pieces.flatMap(piece => {
    if (typeof piece === 'string' || !piece.source.includes('create-image')) return [];
    return findCalls(piece.source.replace(/^\$\(|^`|\)$|`$/g, ''), shell, assignments, depth + 1);
  });
}

/** `aws` may be an alias, a function, or a path in a variable: the two words behind it are what counts. */
function callIn(command: ShellCommand): CreateImageCall | undefined {
  const texts = command.map(wordText);
  const operation = texts.indexOf('create-image');
  const service = operation < 0 ? -1 : texts.lastIndexOf('ec2', operation);
  if (service < 0) return undefined;
  const named = texts.findLastIndex((text, index) => index < service && isAws(text ?? ''));
  const start = named < 0 ? service - 1 : named;
  const global = command.slice(start + 1, operation).filter((_, index) => start + 1 + index !== service);
  return {
    words: [...global, ...command.slice(operation + 1)],
    target: targetBefore(command.slice(0, Math.max(0, start))),
  };
}

function isAws(text: string): boolean {
  return /(?:^|[\\/])(?:aws|awslocal|aws-cli)(?:\.exe|\.cmd|:\S+)?$/i.test(text);
}

function targetBefore(words: readonly Word[]): string[] {
  const texts = words.map(wordSource);
  return texts.flatMap((text, index) => {
    const [, name, value = ''] =
      /^(?:export\s+)?AWS_(PROFILE|DEFAULT_PROFILE|REGION|DEFAULT_REGION|ENDPOINT_URL)=(.*)$/.exec(text) ?? [];
    if (name !== undefined) return [`--${name.replace('DEFAULT_', '').replace('_', '-').toLowerCase()} ${value}`];
    const next = texts[index + 2];
    return text.endsWith('aws-vault') && texts[index + 1] === 'exec' && next !== undefined ? [`--profile ${next}`] : [];
  });
}
