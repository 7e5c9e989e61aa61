import assert from 'node:assert/strict';
import { convertToRequests } from '../../../server/src/convert/convert';
import { allRules } from '../../../server/src/language/all-rules';
import { type AnyFileOptions, analyze } from '../../../server/src/language/analyze';
import type { FileKind } from '../../../server/src/language/file-kind';
import type { Finding, Fix, TextChange } from '../../../server/src/language/finding';
import { type RequestDocument, readRequestDocument } from '../../../server/src/language/request-document';
import { requestKind } from '../../../server/src/language/request-kind';
import { stepRules } from '../../../server/src/language/rules/of-steps';
import { stepsKind } from '../../../server/src/language/steps/steps-kind';
import type { Facts } from '../../../server/src/protocol';

export interface RuleTest extends KindsOfFixes {
  /** Requests in which the rule finds what stands between « and », by what is special about each. */
  readonly finds: Readonly<Record<string, Expected>>;
  /** Requests in which it finds nothing. */
  readonly accepts: Readonly<Record<string, string | Accepted>>;
}

/** The titles of fixes that fix-all applies unasked, and of those that an editor must not prefer. A finding that has its own wins. */
interface KindsOfFixes {
  readonly safe?: Titles;
  readonly guesses?: Titles;
}

type Titles = 'all' | readonly string[];

interface Accepted {
  readonly text: string;
  readonly facts?: Facts;
  readonly variables?: Readonly<Record<string, string>>;
  readonly runs?: boolean;
  readonly now?: Date;
  readonly region?: string;
  /** The texts of the files that a file of steps extends, by name. */
  readonly bases?: Readonly<Record<string, string>>;
}

interface Expected extends Accepted, KindsOfFixes {
  readonly message: string;
  readonly severity?: Finding['severity'];
  /** By its title, the text after each fix; the first one is the preferred one. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** The text of related places. */
  readonly related?: readonly string[];
}

/** Describes a rule by examples. Rules that are off by default are switched on; all others run as they do in the product. */
export function testRule(id: string, { finds, accepts, safe, guesses }: RuleTest): void {
  describe(id, () => {
    for (const [title, expected] of Object.entries(finds)) {
      it(`finds ${title}`, () => assertFinding(id, { safe, guesses, ...expected }));
    }
    for (const [title, accepted] of Object.entries(accepts)) {
      it(`accepts ${title}`, () => {
        const input = typeof accepted === 'string' ? { text: accepted } : accepted;
        assert.deepEqual(
          findingsOf(id, input.text, input).map(({ message }) => message),
          [],
        );
      });
    }
  });
}

/** A request with these members beside a valid InstanceId and Name. */
export function request(members: string): string {
  return `{\n  "InstanceId": "i-1234567890abcdef0",\n  "Name": "web",\n  ${members}\n}\n`;
}

/** A request with one mapping that has these members. */
export function mapping(members: string): string {
  return request(`"BlockDeviceMappings": [{ ${members} }]`);
}

/** A request with one volume that has these members. */
export function ebs(members: string, device = '/dev/sdf'): string {
  return mapping(`"DeviceName": "${device}", "Ebs": { ${members} }`);
}

/** A file with these steps. */
export function steps(items: string): string {
  return `{ "steps": [${items}] }`;
}

/** A file with one step that copies the image so. */
export function copy(members: string, regions: string): string {
  return steps(`{ "id": "copy", "CopyImage": { ${members} }, "regions": { ${regions} } }`);
}

/** A file with one step that shares the image with one recipient. */
export function share(recipient: string): string {
  return steps(`{ "id": "share", "ModifyImageAttribute": { "LaunchPermission": { "Add": [{ ${recipient} }] } } }`);
}

/** A request with these tags on the image. */
export function tags(items: string): string {
  return request(`"TagSpecifications": [{ "ResourceType": "image", "Tags": [${items}] }]`);
}

function assertFinding(id: string, expected: Expected): void {
  const { text, spans } = readMarks(expected.text);
  const findings = findingsOf(id, text, expected);
  assert.deepEqual(
    findings.map(({ offset, end }) => text.slice(offset, end)),
    spans.map(([offset, end]) => text.slice(offset, end)),
    'the marked places',
  );
  assert.deepEqual(
    findings.map(({ offset, end }) => [offset, end]),
    spans,
  );
  const [finding] = findings;
  assert.ok(finding);
  assert.equal(finding.message, expected.message);
  if (expected.severity !== undefined) assert.equal(finding.severity, expected.severity);
  if (expected.related !== undefined) {
    assert.deepEqual(
      finding.related?.map(({ offset, end }) => text.slice(offset, end)),
      expected.related,
    );
  }
  const fixes = finding.fixes?.() ?? [];
  assert.deepEqual(
    fixes.map(fix => [fix.title, applyFix(text, fix)]),
    Object.entries(expected.fixes ?? {}),
  );
  assertTitled(fixes, expected.safe, 'safe');
  assertTitled(fixes, expected.guesses, 'guess');
  for (const fix of fixes) assertFixed(id, text, fix, finding.message, expected);
}

/** These fixes have the mark and no others. A list may name fixes of other findings of the rule too. */
function assertTitled(fixes: readonly Fix[], titles: Titles = [], mark: 'safe' | 'guess'): void {
  const all = fixes.map(({ title }) => title);
  assert.deepEqual(
    fixes.filter(fix => fix[mark] === true).map(({ title }) => title),
    titles === 'all' ? all : all.filter(title => titles.includes(title)),
    `fixes marked as ${mark}`,
  );
}

/** A fix takes its finding away, though the rule may then find something else, and breaks nothing that was whole. */
function assertFixed(id: string, text: string, fix: Fix, message: string, options: Options): void {
  const fixed = applyFix(text, fix);
  const count = (each: string) => findingsOf(id, each, options).filter(found => found.message === message).length;
  assert.ok(count(fixed) < count(text), `"${fix.title}" leaves the finding in: ${fixed}`);
  const broken = readFile(id, fixed).problems.length;
  assert.ok(broken <= readFile(id, text).problems.length, `"${fix.title}" breaks the text: ${fixed}`);
}

type Options = Pick<Accepted, 'facts' | 'variables' | 'runs' | 'now' | 'region' | 'bases'>;

/** A request, or a file of steps where the rule is one for steps. */
function readFile(id: string, text: string): RequestDocument {
  return readRequestDocument(text, kindFor(id).shape);
}

function kindFor(id: string): FileKind {
  return stepRules.some(rule => rule.id === id) ? stepsKind : requestKind;
}

function findingsOf(id: string, text: string, { bases = {}, ...rest }: Options): Finding[] {
  const rule = allRules.find(each => each.id === id);
  assert.ok(rule, `there is no rule ${id}`);
  const severities = rule.severity === 'off' ? { [id]: 'hint' as const } : {};
  const onRuleError = (_: string, error: unknown) => assert.fail(error instanceof Error ? error : String(error));
  const convert = convertToRequests;
  const options: AnyFileOptions = {
    ...rest,
    kind: kindFor(id),
    bases: Object.entries(bases).map(([name, base]) => ({ name, document: readFile(id, base) })),
  };
  return analyze(readFile(id, text), { ...options, severities, onRuleError, convert }).filter(
    ({ rule: found }) => found === id,
  );
}

export function applyFix(text: string, { changes }: Fix): string {
  const inOrder = [...changes].sort((a: TextChange, b: TextChange) => a.offset - b.offset || a.end - b.end);
  let fixed = '';
  let end = 0;
  for (const change of inOrder) {
    assert.ok(change.offset >= end && change.end <= text.length, 'the changes of a fix do not overlap');
    fixed += text.slice(end, change.offset) + change.text;
    end = change.end;
  }
  return fixed + text.slice(end);
}

/** Takes the marks « and » out of a text. */
export function readMarks(marked: string): { text: string; spans: [number, number][] } {
  const spans: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') spans.push([text.length, text.length]);
    else if (part === '»') (spans.at(-1) ?? [0, 0])[1] = text.length;
    else text += part;
  }
  return { text, spans };
}
