import assert from 'node:assert/strict';
import { analyze } from '../../server/src/language/analyze';
import { applyChanges } from '../../server/src/language/apply-changes';
import type { Finding } from '../../server/src/language/finding';
import { OfferedFixes } from '../../server/src/language/offered-fixes';
import { type RequestDocument, readRequestDocument } from '../../server/src/language/request-document';

interface Offer {
  /** With « and » around the finding. */
  readonly text: string;
  /** By its title, the text after each fix that is offered. */
  readonly fixes: Readonly<Record<string, string>>;
}

const offers: Readonly<Record<string, Offer>> = {
  'the fix of JSON that is right': {
    text: '{ "InstanceId": "i-12345678", "Name": «"a"» }',
    fixes: {},
  },
  'a fix that leaves one problem fewer': {
    text: '{ "InstanceId": "i-12345678", «Name»: "web" }',
    fixes: { 'Put the name in double quotes': '{ "InstanceId": "i-12345678", "Name": "web" }' },
  },
  'a fix of one of the places that one mistake made wrong': {
    text: '{ "InstanceId": "i-12345678",\n"Name": «"web»\n"NoReboot": true }',
    fixes: { 'Insert the closing quote': '{ "InstanceId": "i-12345678",\n"Name": "web"\n"NoReboot": true }' },
  },
  'no fix of a quote that would bring other errors': {
    text: '[{ "InstanceId": "i-12345678", "Name": «"we "N${C}ame": "web"» }]',
    fixes: {},
  },
  'the fix of a value beside a broken place that it does not touch': {
    text: '{ "InstanceId": "i-12345678", "Name": "web", "NoReboot": «"true"» "DryRun": true }',
    fixes: {
      'Change to true': '{ "InstanceId": "i-12345678", "Name": "web", "NoReboot": true "DryRun": true }',
    },
  },
};

describe('Fixes that are offered', () => {
  for (const [title, { text: marked, fixes }] of Object.entries(offers)) {
    it(`${title}: ${marked}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const [offset, end] = [marked.indexOf('«'), marked.indexOf('»') - 1];
      const { findings, offered } = open(text);
      const found = findings.filter(finding => finding.offset === offset && finding.end === end);
      const entries = found
        .flatMap(finding => offered.of(finding))
        .map(fix => [fix.title, applyChanges(text, fix.changes)]);
      assert.deepEqual(Object.fromEntries(entries), fixes);
    });
  }

  it('a fix is tried once, however often it is asked for', () => {
    const { findings, offered, tried } = open('{ "InstanceId": "i-12345678", Name: "web" }');
    const [finding] = findings.filter(({ rule }) => rule === 'json-syntax');
    assert(finding !== undefined);
    const first = offered.of(finding);
    assert.equal(first.length, 1);
    const before = [...tried];
    offered.startMenu();
    assert.deepEqual(offered.of(finding), first);
    assert.deepEqual(tried, before);
  });

  it('of JSON no fix is tried', () => {
    const { findings, offered, tried } = open('{ "InstanceId": "i-12345678", "Name": "web", "NoReboot": "true" }');
    const fixes = findings.flatMap(finding => offered.of(finding));
    assert.notEqual(fixes.length, 0);
    assert.deepEqual(tried, []);
  });
});

/** The findings of a text, what is offered for them, and the texts that were judged for that. */
function open(text: string): { findings: readonly Finding[]; offered: OfferedFixes; tried: string[] } {
  const document = readRequestDocument(text);
  const tried: string[] = [];
  const judge = (each: RequestDocument) => {
    tried.push(each.text);
    return analyze(each);
  };
  return { findings: analyze(document), offered: new OfferedFixes(document, judge), tried };
}
