import { t } from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyzeOptions, analyzeToSend } from '../language/analyze';
import type { Finding } from '../language/finding';
import { PlaceIndex } from '../language/place-index';
import { toPlainRequest } from '../language/plain-request';
import { type RequestDocument, readRequestDocument, type Span } from '../language/request-document';
import type { BaseFile } from '../language/rule';
import { extendedPaths, toPlainSteps } from '../language/steps/plain-steps';
import { stepsShape } from '../language/steps/steps-schema';
import { problemsBySeverity } from '../problems-by-severity';
import type { ReadStepsParams, ReadStepsResult } from '../protocol';
import { toRange } from '../spans';
import { besideFile, fileNameOf } from './sibling-files';

export type ReadStepsOptions = Pick<AnalyzeOptions, 'severities' | 'onRuleError' | 'now'>;

/** Reads a file of steps with those that it extends, and judges both: an error in a file that is extended is one of this file too. */
export function readSteps(params: ReadStepsParams, options: ReadStepsOptions = {}): ReadStepsResult {
  const { uri, text, variables = {}, region } = params;
  const document = readRequestDocument(text, stepsShape);
  if (document.root?.kind !== 'object') {
    return { kind: 'other', message: t('This file does not contain steps: it is not a JSON object.') };
  }
  const bases = params.bases.map(toBaseFile);
  const judge = (each: RequestDocument, before: readonly BaseFile[]) =>
    analyzeToSend(each, { ...options, variables, region, bases: before });
  const findings = [
    ...bases.flatMap((base, index) => {
      const errors = judge(base.document, bases.slice(0, index));
      return errors.length === 0 ? [] : atExtends(errors, base, placeOf(document, uri, params.bases[index]?.uri));
    }),
    ...judge(document, bases),
  ];
  const lines = TextDocument.create(uri, 'ami-after', 0, text);
  const index = new PlaceIndex(toPlainRequest(document, {}).places);
  const plain = [...bases.map(base => base.document), document].map(each => toPlainSteps(each, variables));
  const retention = plain.findLast(each => each.retention !== undefined)?.retention;
  return {
    kind: 'steps',
    steps: plain.flatMap(({ steps }) => steps),
    extends: extendedPaths(document).map(({ path, ...span }) => ({ path, range: toRange(lines, span) })),
    ...(retention !== undefined && { retention }),
    ...problemsBySeverity(findings, lines, index),
    unresolved: [...new Set(plain.flatMap(({ unresolved }) => unresolved))],
  };
}

function toBaseFile({ uri, text }: ReadStepsParams['bases'][number]): BaseFile {
  return { name: fileNameOf(uri), document: readRequestDocument(text, stepsShape) };
}

/** What is wrong with a file that is extended, told where this file names it. */
function atExtends(findings: readonly Finding[], { name }: BaseFile, place: Span): Finding[] {
  return findings.map(({ rule, severity, message }) => ({
    rule,
    severity,
    offset: place.offset,
    end: place.end,
    message: t('In {0}: {1}', name, message),
  }));
}

/** Where a file names one that it extends; for one that another of them extends, where the first is named. */
function placeOf(document: RequestDocument, uri: string, base: string | undefined): Span {
  const paths = extendedPaths(document);
  return paths.find(({ path }) => besideFile(uri, path) === base) ?? paths[0] ?? { offset: 0, end: 1 };
}
