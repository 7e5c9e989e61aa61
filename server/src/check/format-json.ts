import { ruleUrl } from '../language/rule-reference';
import { countFindings, type FileReport, type Report } from './report';

/** One JSON object for programs: findings with lines and columns from 1, counts, and what could not be read. */
export function formatJson(report: Report): string {
  const { error, warning, information, hint } = countFindings(report);
  const result = {
    findings: report.files.flatMap(findingsOf),
    counts: { files: report.files.length, error, warning, information, hint },
    unreadable: report.failures,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function findingsOf({ file, lines, findings }: FileReport) {
  return findings.map(({ rule, severity, message, offset, end, related = [] }) => ({
    file,
    rule,
    severity,
    message,
    start: lines.positionOf(offset),
    end: lines.positionOf(end),
    related: related.map(place => ({
      message: place.message,
      start: lines.positionOf(place.offset),
      end: lines.positionOf(place.end),
    })),
    url: ruleUrl(rule),
  }));
}
