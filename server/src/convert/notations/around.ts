import { t } from '@vscode/l10n';
import { startOfRequest } from '../../language/notations/notation-around';
import { readRequestDocument } from '../../language/request-document';
import type { Notation, ReadInner, Reading } from '../notation';

/** JSON that a shell script writes to a file. */
export const heredocJson: Notation = { id: 'heredoc-json', title: () => t('JSON in a here-document'), read };

/** JSON as it was printed in a terminal, with the prompt. */
export const terminalJson: Notation = { id: 'terminal-json', title: () => t('JSON copied from a terminal'), read };

/** JSON with other text around it: a log entry, a sentence, parentheses. */
export const jsonInText: Notation = { id: 'json-in-text', title: () => t('JSON with other text around it'), read };

function read(text: string, readInner: ReadInner): Reading {
  const start = startOfRequest(readRequestDocument(text));
  if (start === undefined) return { reason: t('The text contains no JSON object.') };
  const readings = requestsFrom(text, start).map(readInner);
  const requests = readings.flatMap(reading => ('requests' in reading ? reading.requests : []));
  const [first] = readings;
  return requests.length > 0 || first === undefined ? { requests } : first;
}

/** The objects that may be requests, the first at `start`: a log has one for each call. */
function requestsFrom(text: string, start: number): readonly string[] {
  const found: string[] = [];
  let at = start;
  for (let look = 0; at >= 0 && look < mostLooks && found.length < mostRequests; look++) {
    if (found.length > 0 && !text.includes('"InstanceId"', at)) break;
    const rest = text.slice(at, at + longestRequest);
    const { root } = readRequestDocument(rest);
    if (root?.kind !== 'object' || !root.closed) break;
    if (found.length === 0 || root.properties.some(({ key }) => key === 'InstanceId'))
      found.push(rest.slice(0, root.end));
    at = text.indexOf('{', at + root.end);
  }
  return found;
}

/** More than anybody picks from. */
const mostRequests = 20;

/** Each reads up to `longestRequest`: a log has many objects that are no request. */
const mostLooks = 100;

/** UTF-16 units. */
const longestRequest = 100_000;

/** JSON in the form of a change, of which the new version counts. */
export const diff: Notation = {
  id: 'diff',
  title: () => t('Diff'),
  read: (text, readInner) => {
    const header =
      /^(?:diff --git |index [\da-f]|--- |\+\+\+ |@@ |\\ No newline|new file |deleted file |old mode |new mode )/;
    const lines = text.split(/\r?\n/).filter(line => !header.test(line) && !line.startsWith('-'));
    return readInner(lines.map(line => line.replace(/^[+ ]/, '')).join('\n'));
  },
};

/** JSON from the source of a web page. */
export const htmlJson: Notation = {
  id: 'html-json',
  title: () => t('JSON with HTML entities'),
  read: (text, readInner) =>
    readInner(
      text
        .replace(/<\/?(?:pre|code|p|div|span)\b[^<>]{0,200}>/gi, '')
        .replace(
          /&(quot|apos|lt|gt|nbsp|#34|#39|#x22|#x27);/gi,
          (_, name: string) => entities.get(name.toLowerCase()) ?? '',
        )
        .replace(/&amp;/gi, '&'),
    ),
};

const entities: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['#34', '"'],
  ['#x22', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['#x27', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
]);

/** JSON in UTF-16 that was read as if each byte were a character. */
export const nulJson: Notation = {
  id: 'nul-json',
  title: () => t('JSON with NUL characters'),
  read: (text, readInner) => readInner(text.replaceAll('\0', '').replace(/^(?:\ufffd|ÿþ|þÿ)+/, '')),
};
