import { t } from '@vscode/l10n';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type AnalyzeOptions, analyzeFileToSend } from '../language/analyze-file';
import { PlaceIndex } from '../language/place-index';
import { toPlainRequest } from '../language/plain-request';
import { type RequestDocument, readRequestDocument } from '../language/request-document';
import type { BaseFile } from '../language/rule';
import { extendedPaths } from '../language/steps/extended-paths';
import { toPlainSteps } from '../language/steps/plain-steps';
import { stepsKind } from '../language/steps/steps-kind';
import { problemsBySeverity } from '../problems-by-severity';
import type { ReadStepsParams, ReadStepsResult, StepsProblem } from '../protocol';
import { toRange } from '../spans';
import { fileNameOf } from './sibling-files';

export type ReadStepsOptions = Pick<AnalyzeOptions, 'severities' | 'onRuleError' | 'now'>;

type Problems = Record<'errors' | 'warnings' | 'notes', readonly StepsProblem[]>;

/** Reads a file of steps with those that it extends, and judges them all: no step must run while one of the files has an error. */
export function readSteps(params: ReadStepsParams, options: ReadStepsOptions = {}): ReadStepsResult {
  const { uri, text, variables = {}, region } = params;
  const document = readRequestDocument(text, stepsKind.shape);
  if (document.root?.kind !== 'object') {
    return { kind: 'other', message: t('This file contains no steps. It is not a JSON object.') };
  }
  const bases = params.bases.map(toBase);
  const judge = (each: RequestDocument, before: readonly BaseFile[]): Problems => {
    const findings = analyzeFileToSend(stepsKind, each, { ...options, variables, region, bases: before });
    return problemsBySeverity(findings, linesOf(uri, each), new PlaceIndex(toPlainRequest(each, {}).places));
  };
  const ofBases = bases.map((base, index) => inBase(judge(base.document, bases.slice(0, index)), base.uri));
  const judged = [...ofBases, judge(document, bases)];
  const lines = linesOf(uri, document);
  const plain = [...bases.map(base => base.document), document].map(each => toPlainSteps(each, variables));
  const retention = plain.findLast(each => each.retention !== undefined)?.retention;
  return {
    kind: 'steps',
    steps: plain.flatMap(({ steps }) => steps),
    extends: extendedPaths(document).map(({ path, ...span }) => ({ path, range: toRange(lines, span) })),
    ...(retention !== undefined && { retention }),
    errors: judged.flatMap(({ errors }) => errors),
    warnings: judged.flatMap(({ warnings }) => warnings),
    notes: judged.flatMap(({ notes }) => notes),
    unresolved: [...new Set(plain.flatMap(({ unresolved }) => unresolved))],
  };
}

function toBase({ uri, text }: ReadStepsParams['bases'][number]): BaseFile & { readonly uri: string } {
  return { uri, name: fileNameOf(uri), document: readRequestDocument(text, stepsKind.shape) };
}

function linesOf(uri: string, { text }: RequestDocument): TextDocument {
  return TextDocument.create(uri, 'ami-after', 0, text);
}

function inBase({ errors, warnings, notes }: Problems, base: string): Problems {
  const mark = (problems: readonly StepsProblem[]) => problems.map(problem => ({ ...problem, base }));
  return { errors: mark(errors), warnings: mark(warnings), notes: mark(notes) };
}
