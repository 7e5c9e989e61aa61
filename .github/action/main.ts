import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCheck } from '../../server/src/check/run-check';
import { annotation, type Finding, failure } from './annotation';

/** The GitHub Action: the check, with findings as annotations of the lines that they are about. */
const folder = process.env.GITHUB_WORKSPACE ?? process.cwd();
run().then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stdout.write(failure(`The check stopped: ${error instanceof Error ? error.message : error}`));
    process.exitCode = 2;
  },
);

async function run(): Promise<number> {
  const maxWarnings = input('max-warnings');
  const args = [
    ...['--max-warnings', maxWarnings === '' ? '1000000000' : maxWarnings],
    ...lines(input('rules')).flatMap(rule => ['--rule', rule]),
    '--',
    ...lines(input('files')),
  ];
  const { code, printed, errors } = await check('json', args);
  for (const error of lines(errors)) process.stdout.write(failure(error));
  if (printed === '') return code;
  const { findings, counts }: { findings: Finding[]; counts: { error: number; warning: number } } = JSON.parse(printed);
  for (const finding of findings) process.stdout.write(annotation(finding));
  output('errors', counts.error);
  output('warnings', counts.warning);
  const sarif = input('sarif-file');
  if (sarif !== '') writeFileSync(join(folder, sarif), (await check('sarif', args)).printed);
  return code;
}

async function check(format: string, args: readonly string[]) {
  let printed = '';
  let errors = '';
  const code = await runCheck(['--format', format, ...args], {
    folder,
    // Nothing is typed into an action.
    readInput: () => Promise.resolve(new Uint8Array()),
    print: text => {
      printed += text;
    },
    printError: text => {
      errors += text;
    },
  });
  return { code, printed, errors };
}

function input(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

function lines(text: string): string[] {
  const found = text.split('\n').map(line => line.trim());
  return found.filter(line => line !== '');
}

function output(name: string, value: number): void {
  const file = process.env.GITHUB_OUTPUT;
  if (file !== undefined && file !== '') appendFileSync(file, `${name}=${value}\n`);
}
