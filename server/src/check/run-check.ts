import { resolve } from 'node:path';
import { version } from '../../../package.json';
import { filesOfDisk } from '../after/files-of-disk';
import { kindOfFile } from '../after/kind-of-file';
import { ParsedFiles } from '../after/parsed-files';
import type { Surroundings } from '../command-line/surroundings';
import type { Severities } from '../language/rule-table';
import { readRulesFile } from '../rules-file/read-rules-file';
import { type FoundRulesFile, RulesFiles } from '../rules-file/rules-files';
import { type Checked, checkFile, checkText, decode } from './check-file';
import { findFiles } from './find-files';
import { formatGithub } from './format-github';
import { formatJson } from './format-json';
import { formatSarif } from './format-sarif';
import { formatText } from './format-text';
import { checkHelp } from './help';
import { type CheckOptions, type Format, readCheckArguments } from './read-arguments';
import type { Failure, FileReport, Report } from './report';

/** What the exit code of a check means. */
export const checkExit = {
  clean: 0,
  /** An error, or more warnings than `--max-warnings` allows. */
  findings: 1,
  /** Wrong usage, a file that could not be read or checked, or output that could not be written. */
  unreadable: 2,
} as const;

/** Checks the files that the arguments name and prints what was found. Returns the exit code; a bad file never throws. */
export async function runCheck(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { folder, print, printError } = surroundings;
  const read = readCheckArguments(argv);
  switch (read.kind) {
    case 'help':
      print(checkHelp);
      return checkExit.clean;
    case 'version':
      print(`${version}\n`);
      return checkExit.clean;
    case 'refused':
      printError(`${read.reason}\nTry --help.\n`);
      return checkExit.unreadable;
  }
  const { options } = read;
  const report = await check(options, surroundings);
  for (const { file, reason } of report.failures) printError(`${file}: ${reason}\n`);
  print(format(options.format, report, folder));
  return exitCode(report, options);
}

async function check({ patterns, severities }: CheckOptions, { folder, readInput }: Surroundings): Promise<Report> {
  const { files, missing } = await findFiles(
    patterns.filter(pattern => pattern !== standardInput),
    folder,
  );
  const reports: FileReport[] = [];
  const failures = [...missing];
  const rulesFiles = new RulesFiles(readRulesFile);
  const bases = new ParsedFiles(filesOfDisk, kindOfFile);
  const severitiesOf = (file: string) => ({ ...rulesFiles.severitiesOf(resolve(folder, file)), ...severities });
  const told = new Set<string>();
  const inputs = patterns.includes(standardInput) ? [standardInput] : [];
  for (const file of [...inputs, ...files]) {
    const checked =
      file === standardInput
        ? checkInput(await readInput(), severitiesOf('<stdin>'))
        : await checkFile(file, folder, severitiesOf(file), bases.find);
    if (checked.report !== undefined) reports.push(checked.report);
    failures.push(...checked.failures, ...failuresOf(rulesFiles.nearest(resolve(folder, file)), told));
  }
  return { files: reports, failures };
}

function checkInput(bytes: Uint8Array, severities: Severities): Checked {
  const file = '<stdin>';
  const read = decode(bytes);
  return 'reason' in read ? { failures: [{ file, reason: read.reason }] } : checkText(file, read.text, severities);
}

/** What is wrong with the rules file of a request, unless it was told before. */
function failuresOf(file: FoundRulesFile | undefined, told: Set<string>): readonly Failure[] {
  if (file === undefined || told.has(file.path)) return [];
  told.add(file.path);
  return file.problems.map(reason => ({ file: file.path, reason }));
}

/** As most tools name it. */
const standardInput = '-';

function format(kind: Format, report: Report, folder: string): string {
  switch (kind) {
    case 'text':
      return formatText(report);
    case 'json':
      return formatJson(report);
    case 'github':
      return formatGithub(report);
    case 'sarif':
      return formatSarif(report, { folder, version });
  }
}

function exitCode({ files, failures }: Report, { maxWarnings }: CheckOptions): number {
  if (failures.length > 0) return checkExit.unreadable;
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const warnings = severities.filter(severity => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? checkExit.findings : checkExit.clean;
}
