import { t } from '@vscode/l10n';
import type { StepDefinition } from '../../language/steps/plain-steps';
import type { NotationId, Written } from '../notation';
import { Notes } from '../notes';
import { jsonPieces, type ShellPiece } from '../shell/pieces';
import { cmdWriting, posixWriting, powershellWriting, type ShellWriting } from '../shell/shell-writing';
import { variablesOf } from '../shell/write-flags';
import { optionName, writeOption } from '../shell/write-option';
import { stepCalls } from './calls';
import { Gaps, withPieces } from './gaps';
import { type PlacedStep, placeSteps } from './place-steps';
import { alone, type CallInput, imageIdOf, type StepCalling, type StepsContext } from './step-call';

/** The notations that steps can be written in. */
export const stepNotations: ReadonlyMap<NotationId, ShellWriting> = new Map([
  ['cli', posixWriting],
  ['cli-powershell', powershellWriting],
  ['cli-cmd', cmdWriting],
]);

/** Writes steps as commands of the AWS CLI, one line for each step of each image. What only a run does is said in words. */
export function writeSteps(steps: readonly StepDefinition[], to: NotationId, context: StepsContext = {}): Written {
  const shell = stepNotations.get(to);
  if (shell === undefined) throw new Error(`Steps are not written as ${to}`);
  const calling: StepCalling = { context, gaps: new Gaps(), notes: new Notes() };
  const placed = placeSteps(steps, context.region);
  const inputs = placed.map(step => inputOf(step, calling));
  const lines = placed.map((step, index) => lineOf(step, inputs[index] ?? {}, calling, shell));
  return {
    text: lines.join(''),
    lost: [...calling.gaps.sentences, ...waits(placed), ...calling.notes.lost, ...variablesOf({ inputs })],
  };
}

/** What a call sends; `${imageId}` and `${region}` are of the image that it is about. */
function inputOf(step: PlacedStep, calling: StepCalling): CallInput {
  const pieces = new Map<string, () => ShellPiece>([
    ['imageId', () => imageIdOf(step, calling.gaps)],
    ['region', () => step.region ?? calling.gaps.region],
  ]);
  return stepCalls[step.api].inputOf({ ...step, input: withPieces(step.input, pieces) }, calling);
}

function lineOf(step: PlacedStep, input: CallInput, calling: StepCalling, shell: ShellWriting): string {
  const options: string[] = [];
  const others: [string, unknown][] = [];
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const option = writeOption(name, value, shell);
    if (option === undefined) others.push([name, value]);
    else options.push(option);
  }
  const file = `${step.key.replace(/[^A-Za-z0-9]+/g, '-')}.json`;
  const json = others.length === 0 ? undefined : jsonPieces(Object.fromEntries(others));
  const before = json === undefined || shell.takesJson ? '' : (shell.writeFile?.(json, file) ?? '');
  if (json !== undefined && !shell.takesJson && before === '') calling.notes.lose(saveSentence(json, file, shell));
  const parts = [
    `aws ${stepCalls[step.api].command}`,
    ...(json === undefined ? [] : [`--cli-input-json ${shell.takesJson ? shell.quote(json) : `file://${file}`}`]),
    ...options,
    ...targetOf(step, calling, shell),
  ];
  return `${before}${parts.join(' ')}\n`;
}

/** Where the call goes. A name that the shell would not take as it is, is left out. */
function targetOf({ region }: PlacedStep, { context, gaps, notes }: StepCalling, shell: ShellWriting): string[] {
  const target = { Profile: context.profile, Region: region ?? alone(gaps.region) };
  return Object.entries(target).flatMap(([name, value]) => {
    const option = value === undefined ? undefined : writeOption(name, value, shell);
    if (value !== undefined && option === undefined) {
      notes.lose(t('Add {option} to the commands: {value}', { option: optionName(name), value: String(value) }));
    }
    return option ?? [];
  });
}

function saveSentence(json: readonly ShellPiece[], file: string, shell: ShellWriting): string {
  const text = json.map(piece => (typeof piece === 'string' ? piece : shell.variable(piece.variable))).join('');
  return json.every(piece => typeof piece === 'string')
    ? t('Save this as {file} in the folder where you run the command: {text}', { file, text })
    : t(
        'Replace the variables with their values, and save this as {file} in the folder where you run the command: {text}',
        { file, text },
      );
}

/** What a run waits for between the steps, and keeps to take them back. */
function waits(placed: readonly PlacedStep[]): string[] {
  if (placed.length === 0) return [];
  return [
    t('Run the commands after the image is available. A run waits automatically.'),
    ...(placed.some(({ copy }) => copy !== undefined)
      ? [t('Run the commands for a copy after the copy is available.')]
      : []),
    t('A run records the previous state, so that a step can be undone. The commands do not.'),
  ];
}
