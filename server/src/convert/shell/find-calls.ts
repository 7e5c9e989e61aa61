import { lex } from './lex';
import { type Command, type Shell, sourceOf, textOf, type Word } from './shell';

/** One `aws ec2 create-image` in a script: what stands behind it, and the options of `aws` before it. */
export interface CreateImageCall {
  readonly words: readonly Word[];
  /** What a wrapper or an assignment before the command says of the account, as options: `--profile prod`. */
  readonly target: readonly string[];
}

/** Substitutions in substitutions in substitutions; deeper ones are not looked into. */
const deepest = 5;

/** Finds every call of create-image in a script, those in `$(…)` too. */
export function findCalls(text: string, shell: Shell, depth = 0): CreateImageCall[] {
  return lex(text, shell).flatMap(command => {
    const call = callIn(command);
    const inner = depth < deepest ? command.flatMap(word => callsWithin(word, shell, depth)) : [];
    return call === undefined ? inner : [call, ...inner];
  });
}

function callsWithin({ pieces }: Word, shell: Shell, depth: number): CreateImageCall[] {
  return pieces.flatMap(piece => {
    if (typeof piece === 'string' || !piece.source.includes('create-image')) return [];
    return findCalls(piece.source.replace(/^\$\(|^`|\)$|`$/g, ''), shell, depth + 1);
  });
}

function callIn(command: Command): CreateImageCall | undefined {
  const start = command.findIndex(word =>
    /(?:^|[\\/])(?:aws|awslocal|aws-cli)(?:\.exe|\.cmd|:\S+)?$/i.test(textOf(word) ?? ''),
  );
  if (start < 0) return undefined;
  const rest = command.slice(start + 1);
  const service = rest.findIndex(word => textOf(word) === 'ec2');
  const operation = rest.findIndex((word, index) => index > service && textOf(word) === 'create-image');
  if (service < 0 || operation < 0) return undefined;
  const global = rest.slice(0, operation).filter((_, index) => index !== service);
  return { words: [...global, ...rest.slice(operation + 1)], target: targetBefore(command.slice(0, start)) };
}

function targetBefore(words: readonly Word[]): string[] {
  const texts = words.map(sourceOf);
  return texts.flatMap((text, index) => {
    const [, name, value = ''] =
      /^(?:export\s+)?AWS_(PROFILE|DEFAULT_PROFILE|REGION|DEFAULT_REGION|ENDPOINT_URL)=(.*)$/.exec(text) ?? [];
    if (name !== undefined) return [`--${name.replace('DEFAULT_', '').replace('_', '-').toLowerCase()} ${value}`];
    const next = texts[index + 2];
    return text.endsWith('aws-vault') && texts[index + 1] === 'exec' && next !== undefined ? [`--profile ${next}`] : [];
  });
}
