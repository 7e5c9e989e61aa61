import { kindOfFile } from '../after/kind-of-file';
import { Lines } from '../check/lines';
import { analyze } from '../language/analyze';
import { applyChanges } from '../language/apply-changes';
import type { Finding } from '../language/finding';
import { fixAllSafe } from '../language/fix-all';
import { type RequestDocument, readRequestDocument } from '../language/request-document';
import { ruleUrl } from '../language/rule-reference';
import { requestText } from './request-text';
import { type StaticTool, textInput } from './tool';

/** A model reads no more; the count says how many there are. */
const mostFindings = 100;

/** The findings in the shape of `check --format json`, and the text after the fixes that are safe. */
export const validateRequest: StaticTool = {
  name: 'ami_validate_request',
  run: async (input, context) => {
    const text = await requestText(input, context);
    const file = textInput(input, 'file') ?? '';
    const kind = kindOfFile(file);
    const document = readRequestDocument(text, kind.shape);
    const judge = (each: RequestDocument) =>
      analyze(each, { kind, bases: file === '' ? [] : context.basesOf(file, each) });
    const findings = judge(document);
    const change = fixAllSafe(document, judge);
    const lines = new Lines(text);
    return {
      valid: findings.every(({ severity }) => severity !== 'error'),
      findings: findings.slice(0, mostFindings).map(finding => toData(finding, lines)),
      count: findings.length,
      ...(change === undefined ? undefined : { fixed: applyChanges(text, [change]) }),
    };
  },
};

function toData({ rule, severity, message, offset, end }: Finding, lines: Lines) {
  return { rule, severity, message, start: lines.positionOf(offset), end: lines.positionOf(end), url: ruleUrl(rule) };
}
