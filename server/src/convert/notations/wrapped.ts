import { t } from '@vscode/l10n';
import { lineMark } from '../../language/notations/line-marks';
import { readRequestDocument } from '../../language/request-document';
import { isFoundObject } from '../found';
import { unquotedDialect } from '../literals/dialect';
import { LiteralReader } from '../literals/literal-reader';
import type { Notation, ReadInner, Reading } from '../notation';
import { Notes } from '../notes';
import { findObjects, jsonValue, readingOf } from '../taking/documents';
import { takeRequest } from '../taking/take-request';
import { json } from './json';

/** A code block in Markdown; of several blocks all that hold requests. */
export const markdown: Notation = {
  id: 'markdown',
  title: () => t('Markdown with a code block'),
  read: (text, readInner) => {
    const readings = codeBlocks(text).map(readInner);
    const requests = readings.flatMap(reading => ('requests' in reading ? reading.requests : []));
    const [first] = readings;
    if (requests.length > 0) return { requests };
    return first !== undefined && 'reason' in first ? first : { reason: t('No code block contains a request.') };
  },
};

/** What stands between fences; one that is not closed goes to the end. */
function codeBlocks(text: string): string[] {
  const blocks: string[][] = [];
  let fence: string | undefined;
  for (const line of text.split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,}|\{(?:code|noformat)(?=[:}]))/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark !== undefined) blocks.push([]);
      fence = mark;
    } else if (mark?.startsWith(fence) === true) {
      fence = undefined;
    } else {
      blocks.at(-1)?.push(line);
    }
  }
  return blocks.map(lines => lines.join('\n'));
}

/** JSON inside a string, as programs log it. */
export const escapedJson: Notation = {
  id: 'escaped-json',
  title: () => t('JSON inside a string'),
  read: (text, readInner) => {
    // A cell of a spreadsheet has its quotes twice, a string of PowerShell a backtick before them.
    const cell = /^\s*"(\s*\{\s*""[\s\S]*)"\s*$/.exec(text)?.[1];
    if (cell !== undefined) return readInner(cell.replaceAll('""', '"'));
    const { root } = readRequestDocument(text);
    if (root?.kind === 'string') return readInner(root.value);
    return readInner(text.replace(/\\(["\\/])|`(")/g, '$1$2').replace(/\\[nrt]/g, ' '));
  },
};

/** JSON in the quotes of a shell. */
export const quotedJson: Notation = {
  id: 'quoted-json',
  title: () => t('JSON in single quotes'),
  read: (text, readInner) => readInner(text.trim().slice(1, -1).replaceAll("'\\''", "'")),
};

/** JSON without its double quotes: texts end at the next bracket, comma or colon. */
export const unquotedJson: Notation = {
  id: 'unquoted-json',
  title: () => t('JSON without double quotes'),
  read: text => {
    const value = new LiteralReader(text, unquotedDialect).value();
    if (!isFoundObject(value)) return { reason: t('The text contains no JSON object.') };
    return { requests: [takeRequest(value, new Notes())] };
  },
};

/** JSON whose quotes a word processor, a chat or another keyboard has written. */
export const typographicJson: Notation = {
  id: 'typographic-json',
  title: () => t('JSON with typographic quotation marks'),
  read: (text, readInner) => readInner(text.replace(/[“”„‟«»＂″〃]/g, '"').replace(/[‘’‚]/g, "'")),
};

/** JSON as it stands in a mail, a change or a listing: with `>`, `+`, `|` or a number at the beginning of each line. */
export const markedLines: Notation = {
  id: 'marked-lines',
  title: () => t('JSON with marked lines'),
  read: (text, readInner) => readInner(withoutMarks(text)),
};

/** Of a mail with an answer around it, what was quoted. */
function withoutMarks(text: string): string {
  const lines = text.split(/\r?\n/);
  const quoted = lines.filter(line => line.startsWith('>'));
  const isMail = quoted.length >= 2 && lines.some(line => /^\s*[A-Za-z]/.test(line));
  const mark = new RegExp(`^${lineMark}[ \\t]?`);
  return (isMail ? quoted : lines).map(line => line.replace(mark, '')).join('\n');
}

/** JSON as a terminal shows it in colors. */
export const coloredJson: Notation = {
  id: 'colored-json',
  title: () => t('JSON with terminal colors'),
  read: (text, readInner) => readInner(text.replace(/\p{Cc}\[[\d;]{0,20}[A-Za-z]/gu, '')),
};

/** A request inside another object, such as the parameters of a call. */
export const wrappedJson: Notation = {
  id: 'wrapped-json',
  title: () => t('JSON inside another object'),
  read: text => {
    const found = findObjects(jsonValue(text), object => object.has('Name'));
    return readingOf(found.map(object => takeRequest(object, new Notes())));
  },
};

/** JSON that PowerShell wrote to a depth that was too small. */
export const convertToJson: Notation = {
  id: 'convertto-json',
  title: () => t('JSON from ConvertTo-Json'),
  read: (text, readInner): Reading => readJson(text, readInner),
};

function readJson(text: string, readInner: ReadInner): Reading {
  return json.read?.(text, readInner) ?? { reason: t('The text contains no JSON object.') };
}
