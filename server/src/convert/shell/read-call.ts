import { t } from '@vscode/l10n';
import { type Member, requestShape } from '../../language/request-schema';
import { Expression, type Found, type FoundObject, isFoundObject } from '../found';
import type { TakenRequest } from '../notation';
import { Notes } from '../notes';
import { takeRequest } from '../taking/take-request';
import { readArgument, readStructure } from './argument';
import type { CreateImageCall } from './find-calls';
import type { ScriptFiles } from './script-files';
import { type Word, wordSource } from './shell';

/** Takes the request out of one call of create-image. The options win over `--cli-input-json`, as they do in the AWS CLI. */
export function readCall({ words, target }: CreateImageCall, files: ScriptFiles = new Map()): TakenRequest {
  const notes = new Notes();
  for (const option of target) notes.lose(t('{0} is not part of a request.', option));
  let input: FoundObject = new Map();
  const members = new Map<string, Found>();
  for (const { name, values } of optionsOf(words)) {
    const flag = flags.get(name);
    const member = optionMembers.get(name);
    const taken = flag !== undefined ? 0 : member === undefined || member.type === 'list' ? values.length : 1;
    for (const word of values.slice(taken)) notes.lose(t('{0} is not part of a request.', wordSource(word)));
    if (flag !== undefined) members.set(flag.member, flag.value);
    else if (member !== undefined) {
      const value = memberValue(member, values, notes, files);
      if (value !== undefined) members.set(member.name, value);
    } else if (name === 'cli-input-json' || name === 'cli-input-yaml') input = readInput(name, values, notes, files);
    else notes.lose(t('{0} is not part of a request.', [`--${name}`, ...values.map(wordSource)].join(' ')));
  }
  return takeRequest(new Map([...input, ...members]), notes);
}

interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly values: readonly Word[];
}

function optionsOf(words: readonly Word[]): Option[] {
  const options: { name: string; values: Word[] }[] = [];
  for (const word of words) {
    const [first, ...rest] = word.pieces;
    const [, name, equals, value] =
      (typeof first === 'string' && /^--([a-z][a-z0-9-]*)(=?)([\s\S]*)$/.exec(first)) || [];
    if (name !== undefined && (equals === '=' || (value === '' && rest.length === 0))) {
      options.push({ name, values: equals === '=' ? [{ pieces: [value ?? '', ...rest] }] : [] });
    } else {
      options.at(-1)?.values.push(word);
    }
  }
  return options;
}

const flags: ReadonlyMap<string, { readonly member: string; readonly value: boolean }> = new Map([
  ['no-reboot', { member: 'NoReboot', value: true }],
  ['reboot', { member: 'NoReboot', value: false }],
  ['dry-run', { member: 'DryRun', value: true }],
  ['no-dry-run', { member: 'DryRun', value: false }],
]);

/** `--block-device-mappings` and its like. */
const optionMembers: ReadonlyMap<string, Member> = new Map(
  [...requestShape.members.values()].map(member => [
    member.name.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase(),
    member,
  ]),
);

/** Undefined where the value is in a file. */
function memberValue(member: Member, values: readonly Word[], notes: Notes, files: ScriptFiles): Found | undefined {
  const [first] = values;
  if (first === undefined) return null;
  if (member.type !== 'list') return readArgument(first);
  const items = values.map(value => readStructure(value, notes, member.name, files)).filter(item => item !== undefined);
  return items.length < 2 ? items[0] : items.flat(1);
}

function readInput(option: string, values: readonly Word[], notes: Notes, files: ScriptFiles): FoundObject {
  const [first] = values;
  const found = first === undefined ? null : readStructure(first, notes, `--${option}`, files);
  if (found === undefined) return new Map();
  if (isFoundObject(found)) return found;
  if (!(found instanceof Expression) && typeof found !== 'string') return new Map();
  const source = found instanceof Expression ? found.source : found;
  notes.lose(t('{0} was not read: {1}', `--${option}`, source));
  return new Map();
}
