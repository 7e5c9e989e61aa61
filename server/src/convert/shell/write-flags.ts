import { t } from '@vscode/l10n';
import { requestShape } from '../../language/request-schema';
import { findVariables } from '../../language/variables';
import type { PlainRequest, Written } from '../notation';
import { isShorthand, writeShorthand } from './write-shorthand';

/** How a shell takes arguments. */
export interface ShellWriting {
  readonly quote: (text: string) => string;
  /** Between options that stand on lines of their own. */
  readonly lineEnd: string;
  /** Whether JSON can be an argument. Elsewhere it goes through a file. */
  readonly takesJson: boolean;
  /** The command that makes `request.json`, where the shell has one that takes any text. */
  readonly writeFile?: (json: string) => string;
}

/** Writes a request as options where every text is plain, as JSON otherwise. */
export function writeFlags(request: PlainRequest, shell: ShellWriting): Written {
  const lost = lostOf(request);
  const members = Object.entries(request).filter(([, value]) => value !== undefined);
  const isPlain = members.every(([name, value]) => isOption(name, value) && (shell.takesJson || isShorthand(value)));
  const parts = isPlain ? members.map(([name, value]) => option(name, value, shell)) : inputJson(request, shell);
  const file = isPlain || shell.takesJson ? '' : (shell.writeFile?.(asciiJson(request)) ?? '');
  if (!isPlain && !shell.takesJson && file === '') lost.push(t('Save the request as request.json beside the command.'));
  return { text: `${file}${['aws ec2 create-image', ...parts].join(shell.lineEnd)}\n`, lost };
}

function inputJson(request: PlainRequest, shell: ShellWriting): readonly string[] {
  return [
    shell.takesJson
      ? `--cli-input-json ${shell.quote(JSON.stringify(request))}`
      : '--cli-input-json file://request.json',
  ];
}

/** Whether the AWS CLI has an option that takes this value; it reads what a file holds in any case. */
function isOption(name: string, value: unknown): boolean {
  const type = requestShape.members.get(name)?.type;
  if (name === 'BootModeOverride') return false;
  if (name === 'NoReboot' || name === 'DryRun') return typeof value === 'boolean';
  // A text that names a file, or begins with two dashes, would be taken for something else.
  if (type === 'string')
    return typeof value === 'string' && value !== '' && !/^(?:fileb?:\/\/|--|https?:\/\/)/.test(value);
  return type === 'list' && Array.isArray(value);
}

function option(name: string, value: unknown, shell: ShellWriting): string {
  if (name === 'NoReboot') return value === true ? '--no-reboot' : '--reboot';
  if (name === 'DryRun') return value === true ? '--dry-run' : '--no-dry-run';
  const flag = `--${name.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase()}`;
  if (!Array.isArray(value)) return `${flag} ${shell.quote(String(value))}`;
  if (value.length === 0 || !isShorthand(value)) return `${flag} ${shell.quote(JSON.stringify(value))}`;
  return [flag, ...value.map(item => shell.quote(writeShorthand(item)))].join(' ');
}

function asciiJson(request: PlainRequest): string {
  return JSON.stringify(request, null, 2).replace(
    /[\u0080-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function lostOf(request: PlainRequest): string[] {
  const lost: string[] = [];
  if (request.BootModeOverride !== undefined) lost.push(t('AWS CLI 1.46.3 rejects BootModeOverride.'));
  if (request.InstanceId === undefined) lost.push(t('The request has no InstanceId; add --instance-id.'));
  return [...lost, ...variablesOf(request)];
}

/** Sentences about variables, which only a run of this extension resolves. */
export function variablesOf(request: PlainRequest): string[] {
  const names = findVariables(JSON.stringify(request))
    .filter(({ kind }) => kind !== undefined)
    .map(({ name }) => `\${${name}}`);
  return [...new Set(names)].map(name => t('{0} is a variable of AMI Authoring and is not resolved.', name));
}
