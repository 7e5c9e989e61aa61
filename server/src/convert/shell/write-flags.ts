import { t } from '@vscode/l10n';
import { requestShape } from '../../language/request-schema';
import { findVariables } from '../../language/variables';
import type { PlainRequest, Written } from '../notation';
import type { ShellWriting } from './shell-writing';
import { writeOption } from './write-option';

/** Writes a request as options where every text is plain, as JSON otherwise. */
export function writeFlags(request: PlainRequest, shell: ShellWriting): Written {
  const lost = lostOf(request);
  const members = Object.entries(request).filter(([, value]) => value !== undefined);
  const options = members.map(([name, value]) => option(name, value, shell)).filter(each => each !== undefined);
  const isWhole = options.length === members.length;
  const parts = isWhole ? options : [inputJson(request, shell)];
  const file =
    isWhole || shell.takesJson ? '' : (shell.writeFile?.([JSON.stringify(request, null, 2)], fileName) ?? '');
  if (!isWhole && !shell.takesJson && file === '') {
    lost.push(t('Save the request as request.json in the folder where you run the command.'));
  }
  return { text: `${file}${['aws ec2 create-image', ...parts].join(shell.lineEnd)}\n`, lost };
}

const fileName = 'request.json';

function inputJson(request: PlainRequest, shell: ShellWriting): string {
  return `--cli-input-json ${shell.takesJson ? shell.quote([JSON.stringify(request)]) : `file://${fileName}`}`;
}

/** Undefined where the AWS CLI has no option that takes this value. */
function option(name: string, value: unknown, shell: ShellWriting): string | undefined {
  const type = requestShape.members.get(name)?.type;
  if (name === 'BootModeOverride') return undefined;
  if (name === 'NoReboot' && typeof value === 'boolean') return value ? '--no-reboot' : '--reboot';
  const isOfType =
    name === 'NoReboot' || name === 'DryRun'
      ? typeof value === 'boolean'
      : type === 'list'
        ? Array.isArray(value)
        : type === 'string' && typeof value === 'string';
  return isOfType ? writeOption(name, value, shell) : undefined;
}

function lostOf(request: PlainRequest): string[] {
  const lost: string[] = [];
  if (request.BootModeOverride !== undefined) lost.push(t('AWS CLI 1.46.3 and earlier reject BootModeOverride.'));
  if (request.InstanceId === undefined) lost.push(t('The request has no InstanceId. Add --instance-id.'));
  return [...lost, ...variablesOf(request)];
}

/** Sentences about variables, which only a run of this extension resolves. */
export function variablesOf(request: PlainRequest): string[] {
  const names = findVariables(JSON.stringify(request))
    .filter(({ kind }) => kind !== undefined)
    .map(({ name }) => `\${${name}}`);
  return [...new Set(names)].map(name => t('{0} is a variable of AMI Authoring and is not resolved.', name));
}
