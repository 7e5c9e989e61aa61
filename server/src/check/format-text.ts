import type { Finding } from '../language/finding';
import { excerpt } from './excerpt';
import { printable } from './printable';
import { countFindings, type FileReport, type Report } from './report';

/** For people and for the problem matchers of editors: `file:line:column: severity: message [rule]`, and the place itself. */
export function formatText(report: Report): string {
  const findings = report.files.flatMap(file => file.findings.map(finding => findingText(file, finding)));
  return [...findings, summary(report)].join('\n');
}

function findingText({ file, lines }: FileReport, finding: Finding): string {
  const { line, column } = lines.positionOf(finding.offset);
  const head = `${printable(file)}:${line}:${column}: ${finding.severity}: ${printable(finding.message)} [${finding.rule}]`;
  const related = (finding.related ?? []).map(place => {
    const at = lines.positionOf(place.offset);
    return `${printable(file)}:${at.line}:${at.column}: note: ${printable(place.message)}\n`;
  });
  return `${head}\n${excerpt(lines, finding)}${related.join('')}`;
}

function summary(report: Report): string {
  const { error, warning, information, hint } = countFindings(report);
  const parts = [
    counted(error, 'error'),
    counted(warning, 'warning'),
    ...(information > 0 ? [`${information} informational`] : []),
    ...(hint > 0 ? [counted(hint, 'hint')] : []),
  ];
  return `${parts.join(', ')} in ${counted(report.files.length, 'file')}\n`;
}

function counted(count: number, thing: string): string {
  return count === 1 ? `1 ${thing}` : `${count} ${thing}s`;
}
