import type { Finding, Severity } from '../language/finding';
import type { FileReport, Report } from './report';

/** Workflow commands of GitHub Actions: an annotation at each finding. Properties and message are escaped as GitHub asks. */
export function formatGithub({ files, failures }: Report): string {
  const annotations = files.flatMap(file => file.findings.map(finding => annotation(file, finding)));
  const unreadable = failures.map(({ file, reason }) => `::error file=${property(file)}::${data(reason)}\n`);
  return [...annotations, ...unreadable].join('');
}

function annotation({ file, lines }: FileReport, { rule, severity, message, offset, end }: Finding): string {
  const from = lines.positionOf(offset);
  const to = lines.positionOf(end);
  const place = `file=${property(file)},line=${from.line},endLine=${to.line},col=${from.column},endColumn=${to.column}`;
  return `::${commands[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
