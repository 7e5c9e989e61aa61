import { t } from '@vscode/l10n';
import { type FoundObject, isFoundObject } from '../found';
import { pythonDialect } from '../literals/dialect';
import type { LiteralReader } from '../literals/literal-reader';
import type { Notation, Reading, Written } from '../notation';
import { Notes } from '../notes';
import { variablesOf } from '../shell/write-flags';
import { Code } from '../taking/code';
import { takeRequest } from '../taking/take-request';

/** Calls of boto3, of a client or of an instance, and the dictionary alone. */
export const boto3: Notation = { id: 'boto3', title: () => t('Python (boto3)'), read, write };

function read(text: string): Reading {
  const code = new Code(text, pythonDialect);
  const calls = [...text.matchAll(/(?:(\w{1,100}|\))\s{0,20})?\.create_image\s{0,20}\(/g)];
  const found = code.eachAfter(calls, (reader, call) => {
    const before = text.slice(0, call.index + call[0].indexOf('.create_image'));
    return withInstance(argumentsOf(reader), before.slice(-10_000), call[1]);
  });
  if (found.length === 0) {
    const start = /^\s*(?:\w+\s*=\s*)?(?=\{|dict\s*\()/.exec(text)?.[0].length;
    const dictionary = start === undefined ? undefined : code.objectAt(start);
    if (dictionary !== undefined) found.push(dictionary);
  }
  if (found.length === 0) return { reason: t('The text contains no call to create_image and no dictionary.') };
  return { requests: found.map(members => takeRequest(members, new Notes())) };
}

/** Named arguments; Ruby has one hash in their place. */
function argumentsOf(reader: LiteralReader): FoundObject {
  if (reader.take(/\s*(?=\{)/y) === undefined) return reader.members();
  const hash = reader.value();
  return isFoundObject(hash) ? hash : new Map();
}

/** `ec2.Instance('i-…').create_image(…)`: the instance is in front of the call, or was given to a name. */
function withInstance(members: FoundObject, before: string, receiver: string | undefined): FoundObject {
  if (members.has('InstanceId')) return members;
  const direct = /\bInstance\(\s*(?:id\s*=\s*)?["'](i-[\da-f]{1,40})["']\s*\)\s*$/.exec(before)?.[1];
  const name = receiver === undefined || receiver === ')' ? undefined : receiver;
  const named =
    name === undefined
      ? undefined
      : new RegExp(`\\b${name}\\s*=\\s*[\\w.]*\\bInstance\\(\\s*(?:id\\s*=\\s*)?["'](i-[\\da-f]{1,40})["']`).exec(
          before,
        )?.[1];
  const instance = direct ?? named;
  return instance === undefined ? members : new Map([['InstanceId', instance], ...members]);
}

function write(request: Readonly<Record<string, unknown>>): Written {
  const lines = Object.entries(request)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `    ${name}=${literal(value, '    ')},\n`);
  const text = `import boto3\n\nec2 = boto3.client("ec2")\nresponse = ec2.create_image(\n${lines.join('')})\nprint(response["ImageId"])\n`;
  return { text, lost: variablesOf(request) };
}

function literal(value: unknown, indent: string): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null) return 'None';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}    `;
  const items = Array.isArray(value)
    ? value.map(item => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${literal(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return items.length === 0
    ? `${open}${close}`
    : `${open}\n${items.map(item => `${inner}${item},\n`).join('')}${indent}${close}`;
}
