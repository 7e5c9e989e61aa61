import { jsonPieces, TextWithGaps } from './pieces';
import type { ShellWriting } from './shell-writing';
import { isShorthand, writeShorthand } from './write-shorthand';

/** A member as an option of the AWS CLI; undefined where the shell or the CLI would make something else of the value. */
export function writeOption(name: string, value: unknown, shell: ShellWriting): string | undefined {
  const option = optionName(name);
  if (typeof value === 'boolean') return value ? option : option.replace(/^--/, '--no-');
  if (!shell.takesJson && !isShorthand(value)) return undefined;
  if (typeof value === 'string') return isOptionText(value) ? `${option} ${shell.quote([value])}` : undefined;
  if (value instanceof TextWithGaps) return `${option} ${shell.quote(value.pieces)}`;
  if (typeof value !== 'object' || value === null) return `${option} ${value}`;
  if (!isShorthand(value)) return `${option} ${shell.quote(jsonPieces(value))}`;
  const items = Array.isArray(value) ? value : [value];
  return [option, ...items.map(item => shell.quote(writeShorthand(item)))].join(' ');
}

/** `BlockDeviceMappings` as `--block-device-mappings`. */
export function optionName(member: string): string {
  return `--${member.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase()}`;
}

/**
 * The AWS CLI reads what a file or an address holds in place of its name, and takes a dash for the beginning of an option. No shell
 * passes on a NUL or half a character.
 */
function isOptionText(text: string): boolean {
  return text !== '' && !/^(?:-|(?:fileb?|https?):\/\/)|[\0\p{Surrogate}]/u.test(text);
}
