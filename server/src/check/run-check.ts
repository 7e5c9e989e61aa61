import { version } from '../../../package.json';
import { checkFile, type FileReport } from './check-file';
import { findFiles } from './find-files';
import { formatJson } from './format-json';
import { formatSarif } from './format-sarif';
import { formatText } from './format-text';
import { help } from './help';
import { type CheckOptions, type Format, readArguments } from './read-arguments';
import type { Report } from './report';

/** What the exit code of a check means. */
export const exit = {
  clean: 0,
  /** An error, or more warnings than `--max-warnings` allows. */
  findings: 1,
  /** An argument that makes no sense, or a file that could not be read or checked. */
  unreadable: 2,
} as const;

/** The process around a check. */
export interface Surroundings {
  /** Where file names start from. */
  readonly folder: string;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}

/** Checks the files that the arguments name and prints what was found. Returns the exit code; a bad file never throws. */
export async function runCheck(argv: readonly string[], { folder, print, printError }: Surroundings): Promise<number> {
  const read = readArguments(argv);
  switch (read.kind) {
    case 'help':
      print(help);
      return exit.clean;
    case 'version':
      print(`${version}\n`);
      return exit.clean;
    case 'refused':
      printError(`${read.reason}\nTry --help.\n`);
      return exit.unreadable;
  }
  const { options } = read;
  const report = await check(options, folder);
  for (const { file, reason } of report.failures) printError(`${file}: ${reason}\n`);
  print(format(options.format, report, folder));
  return exitCode(report, options);
}

async function check({ patterns, severities }: CheckOptions, folder: string): Promise<Report> {
  const { files, missing } = await findFiles(patterns, folder);
  const reports: FileReport[] = [];
  const failures = [...missing];
  for (const file of files) {
    const checked = await checkFile(file, folder, severities);
    if (checked.report !== undefined) reports.push(checked.report);
    failures.push(...checked.failures);
  }
  return { files: reports, failures };
}

function format(kind: Format, report: Report, folder: string): string {
  switch (kind) {
    case 'text':
      return formatText(report);
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report, { folder, version });
  }
}

function exitCode({ files, failures }: Report, { maxWarnings }: CheckOptions): number {
  if (failures.length > 0) return exit.unreadable;
  const severities = files.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  const warnings = severities.filter(severity => severity === 'warning').length;
  return severities.includes('error') || warnings > maxWarnings ? exit.findings : exit.clean;
}
