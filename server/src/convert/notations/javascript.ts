import { t } from '@vscode/l10n';
import { isFoundObject } from '../found';
import { javascriptDialect } from '../literals/dialect';
import type { Notation, Reading, Written } from '../notation';
import { Notes } from '../notes';
import { variablesOf } from '../shell/write-flags';
import { Code } from '../taking/code';
import { takeRequest } from '../taking/take-request';

const sdkPackage = '@aws-sdk/client-ec2';

/** Calls of the AWS SDK for JavaScript, version 2 or 3, and the object alone. Version 3 is written. */
export const javascript: Notation = { id: 'javascript', title: () => t('JavaScript (AWS SDK v3)'), read, write };

/** What stands before an object alone. */
const assignment =
  /^(?:(?:export\s+)?(?:const|let|var)\s+\w+(?:\s*:\s*\w+)?\s*=\s*|export\s+default\s+|module\.exports\s*=\s*|return\s+)?(?=\{)/;

function read(text: string): Reading {
  const code = new Code(text, javascriptDialect);
  const calls = [...text.matchAll(/\bnew\s+(?:\w+\.)?CreateImageCommand\s*\(|\.createImage\s*\(/g)];
  const found = code.eachAfter(calls, reader => reader.value()).filter(isFoundObject);
  if (calls.length === 0) {
    const blank = /^\s*/.exec(text)?.[0].length ?? 0;
    const start = assignment.exec(text.slice(blank, blank + 1000))?.[0].length;
    const object = start === undefined ? undefined : code.objectAt(blank + start);
    if (object !== undefined) found.push(object);
  }
  if (found.length === 0) {
    return { reason: t('The text contains no call to createImage or CreateImageCommand with an object literal.') };
  }
  return { requests: found.map(members => takeRequest(members, new Notes())) };
}

function write(request: Readonly<Record<string, unknown>>): Written {
  const input = literal(request, '  ');
  const text = [
    `import { CreateImageCommand, EC2Client } from '${sdkPackage}';`,
    '',
    'const client = new EC2Client({});',
    'const { ImageId } = await client.send(',
    `  new CreateImageCommand(${input}),`,
    ');',
    'console.log(ImageId);',
    '',
  ].join('\n');
  return { text, lost: variablesOf(request) };
}

function literal(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const items = Array.isArray(value)
    ? value.map(item => literal(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${propertyName(key)}: ${literal(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return items.length === 0
    ? `${open}${close}`
    : `${open}\n${items.map(item => `${inner}${item},\n`).join('')}${indent}${close}`;
}

/** In an object literal `__proto__` sets the prototype, whether quoted or not; computed it is a member. */
function propertyName(key: string): string {
  if (key === '__proto__') return '["__proto__"]';
  return /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
}
