import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/language/analyze';
import { applyChanges } from '../../../server/src/language/apply-changes';
import type { Fix } from '../../../server/src/language/finding';
import { fixAllSafe } from '../../../server/src/language/fix-all';
import { OfferedFixes } from '../../../server/src/language/offered-fixes';
import { readRequestDocument, type ValueNode } from '../../../server/src/language/request-document';
import { misreadTexts, texts } from './texts';

const seeds = Number(process.env.AMI_SEEDS ?? 400);

/** More than any text needs: a chain of fixes that goes on beyond it undoes itself. */
const longestChain = 200;

describe('Fixes do no harm', () => {
  it('fix-all never adds an error, and has nothing left to do when it was done', () => {
    for (const text of texts(seeds)) {
      const fixed = fixAll(text);
      assert.ok(errorsIn(fixed) <= errorsIn(text), `${text}\n→ ${fixed}`);
      assert.equal(fixAll(fixed), fixed, `${text}\n→ ${fixed}\n→ ${fixAll(fixed)}`);
    }
  });

  for (const rest of [': "web"', ' true', ' "web"']) {
    it(`fix-all leaves a null that ${rest} stands behind: without it, that would be a part of another member`, () => {
      const text = `{ "InstanceId": "i-12345678", "Name": "web",\n"Description": null${rest},\n"NoReboot": true }`;
      assert.ok(fixAll(text).includes(`"Description": null${rest}`), fixAll(text));
    });
  }

  it('fix-all leaves template tags and merge conflicts as they are', () => {
    for (const text of texts(seeds)) {
      const { problems } = readRequestDocument(text);
      const fixed = fixAll(text);
      for (const { kind, offset, end } of problems) {
        if (kind !== 'template-tag' && kind !== 'conflict-marker') continue;
        assert.ok(fixed.includes(text.slice(offset, end)), `${text}\n→ ${fixed}`);
      }
    }
  });

  it('fix-all changes no value that a program already reads right', () => {
    for (const text of texts(seeds)) {
      const before = parsed(text);
      if (before === undefined) continue;
      const after = parsed(fixAll(text));
      assert.ok(after !== undefined, text);
      for (const [pointer, value] of rightScalars(text)) {
        assert.deepEqual(at(after, pointer) ?? value, value, `${pointer} of ${text}\n→ ${fixAll(text)}`);
      }
    }
  });

  for (const text of misreadTexts) {
    it(`a fix that would leave more errors than there are is not offered: ${JSON.stringify(text)}`, () => {
      const document = readRequestDocument(text);
      const findings = analyze(document);
      const isHarmful = ({ changes }: Fix) => errorsIn(applyChanges(text, changes)) > errorsIn(text);
      const misread = findings.filter(finding => finding.fixes?.().some(isHarmful));
      assert.notEqual(misread.length, 0);
      const offered = new OfferedFixes(document, each => analyze(each));
      for (const finding of findings) assert.ok(!offered.of(finding).some(isHarmful));
    });
  }

  it('the first fix of each finding, taken again and again, ends with no more errors than there were', () => {
    for (const text of texts(seeds)) {
      let current = text;
      let taken = 0;
      for (; taken < longestChain; taken++) {
        const next = firstFix(current);
        if (next === undefined) break;
        current = next;
      }
      assert.ok(taken < longestChain, `goes on for ever: ${text}\n→ ${current}`);
      assert.ok(errorsIn(current) <= errorsIn(text), `${text}\n→ ${current}`);
    }
  });
});

function fixAll(text: string): string {
  const change = fixAllSafe(readRequestDocument(text), document => analyze(document));
  return change === undefined ? text : applyChanges(text, [change]);
}

function errorsIn(text: string): number {
  return analyze(readRequestDocument(text)).filter(({ severity }) => severity === 'error').length;
}

function firstFix(text: string): string | undefined {
  const document = readRequestDocument(text);
  const offered = new OfferedFixes(document, each => analyze(each));
  for (const finding of analyze(document)) {
    const [first] = offered.of(finding);
    if (first !== undefined) return applyChanges(text, first.changes);
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** By JSON pointer, the plain values that no finding is about. */
function* rightScalars(text: string): Generator<[string, unknown]> {
  const document = readRequestDocument(text);
  const spans = analyze(document);
  const isRight = ({ offset, end }: ValueNode) => !spans.some(each => each.offset < end && each.end > offset);
  const walk = function* (node: ValueNode, pointer: string): Generator<[string, unknown]> {
    if (node.kind === 'object') {
      const last = new Map(node.properties.map(({ key, value }) => [key, value]));
      for (const [key, value] of last) if (value !== undefined) yield* walk(value, `${pointer}/${key}`);
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) yield* walk(item, `${pointer}/${index}`);
    } else if (node.kind !== 'null' && isRight(node)) yield [pointer, node.value];
  };
  if (document.root !== undefined) yield* walk(document.root, '');
}

/** Undefined also where a name on the way was corrected. */
function at(root: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), root);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
