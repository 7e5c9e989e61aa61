import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result, Run, Fix as SarifFix } from 'sarif';
import { allRules } from '../language/all-rules';
import type { Finding, Fix, Severity } from '../language/finding';
import type { Span } from '../language/request-document';
import type { RuleHead } from '../language/rule';
import { ruleUrl } from '../language/rule-reference';
import type { FileReport, Report } from './report';

interface Options {
  /** Files inside are named relative to it, as code scanning wants them. */
  readonly folder: string;
  readonly version: string;
}

/** The rules that need no account. */
const checkedRules = allRules.filter(rule => rule.live !== true);

/** A log of SARIF 2.1.0, for code scanning and whatever else reads that. */
export function formatSarif({ files, failures }: Report, { folder, version }: Options): string {
  const run: Run = {
    tool: {
      driver: {
        name: 'AMI Authoring',
        semanticVersion: version,
        informationUri: 'https://github.com/ami-authoring/ami-authoring',
        rules: checkedRules.map(descriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { SRCROOT: { uri: `${pathToFileURL(folder).href.replace(/\/$/, '')}/` } },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map(({ file, reason }) => ({
          level: 'error',
          message: { text: reason },
          locations: [{ physicalLocation: { artifactLocation: artifactOf(file, folder) } }],
        })),
      },
    ],
    results: files.flatMap(file => file.findings.map(finding => resultOf(file, finding, folder))),
  };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor({ id, severity, docs }: RuleHead): ReportingDescriptor {
  return {
    id,
    shortDescription: message(docs.what),
    fullDescription: message(docs.why),
    // GitHub shows it beside an alert, and its validation (GH2012) asks for it.
    help: message(`${docs.what}\n\n${docs.why}`),
    helpUri: ruleUrl(id),
    defaultConfiguration: { enabled: severity !== 'off', level: levelOf(severity) },
  };
}

/** Markdown, and the same as plain text. */
function message(markdown: string) {
  return { text: markdown.replaceAll('`', ''), markdown };
}

function resultOf(file: FileReport, finding: Finding, folder: string): Result {
  const artifactLocation = artifactOf(file.file, folder);
  const fixes = file.fixesOf(finding);
  return {
    ruleId: finding.rule,
    ruleIndex: checkedRules.findIndex(({ id }) => id === finding.rule),
    level: levelOf(finding.severity),
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(file, finding) } }],
    relatedLocations: (finding.related ?? []).map((place, id) => ({
      id,
      message: { text: place.message },
      physicalLocation: { artifactLocation, region: regionOf(file, place) },
    })),
    ...(fixes.length > 0 && { fixes: fixes.map(fix => fixOf(fix, artifactLocation)) }),
  };
}

function regionOf({ lines }: FileReport, { offset, end }: Span): Region {
  const from = lines.positionOf(offset);
  const to = lines.positionOf(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

function fixOf({ title, changes }: Fix, artifactLocation: ArtifactLocation): SarifFix {
  const replacements = changes.map(({ offset, end, text }) => ({
    deletedRegion: { charOffset: offset, charLength: end - offset },
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function artifactOf(file: string, folder: string): ArtifactLocation {
  const path = resolve(folder, file);
  const inside = relative(folder, path);
  if (inside.startsWith('..') || isAbsolute(inside)) return { uri: pathToFileURL(path).href };
  return { uri: inside.split(/[/\\]/).map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}

function levelOf(severity: Severity | 'off'): 'error' | 'warning' | 'note' | 'none' {
  switch (severity) {
    case 'error':
    case 'warning':
      return severity;
    case 'information':
    case 'hint':
      return 'note';
    case 'off':
      return 'none';
  }
}
