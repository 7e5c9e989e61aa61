import type { Amendment, TextReading } from './amendment';
import { stringsAt } from './strings-at';

/** What may be wrong near the first problem of a reading, the likeliest first. */
export function candidatesFor(text: string, reading: TextReading): readonly Amendment[] {
  const places = placesNear(reading);
  return [
    ...places.flatMap(offset => stringsAt(text, offset)),
    ...repeatedOpenings(text),
    ...places.flatMap(offset => replacedBrackets(text, offset)),
    ...places.flatMap(offset => closingsBefore(text, offset)),
    ...[...places, reading.lastValueAt].flatMap(offset => openingsBefore(text, offset)),
  ];
}

/** The token at which the first problem was noticed, the one that it is about, and those before. */
function placesNear({ problems, tokens, noticedAt }: TextReading): readonly number[] {
  const first = problems[0]?.offset ?? -1;
  const noticed = tokens.indexOf(noticedAt);
  const wrong = tokens.indexOf(first);
  const near = [tokens[noticed], tokens[wrong], tokens[noticed - 1], tokens[wrong - 1], tokens[noticed - 2]];
  return [...new Set(near.filter(offset => offset !== undefined))];
}

function replacedBrackets(text: string, offset: number): readonly Amendment[] {
  switch (text.charAt(offset)) {
    case '}':
      return [
        { kind: 'dropped', offset },
        { kind: 'exchanged', offset, token: ']' },
      ];
    case ']':
      return [
        { kind: 'dropped', offset },
        { kind: 'exchanged', offset, token: '}' },
      ];
    case '{':
    case '[':
      return otherOpenings(text, offset);
    case '(':
      return [
        { kind: 'exchanged', offset, token: '{' },
        { kind: 'exchanged', offset, token: '[' },
      ];
    case ')':
      return [
        { kind: 'exchanged', offset, token: '}' },
        { kind: 'exchanged', offset, token: ']' },
      ];
    default:
      return [];
  }
}

/** More of them in one text are no slip. */
const mostRepeated = 5;

/** A line such as `"Tags": [` that stands twice. */
function repeatedOpenings(text: string): readonly Amendment[] {
  const found = [...text.matchAll(/("\w{1,60}"[ \t]*:[ \t]*[[{])\s*(?=\1)/g)];
  return found.slice(0, mostRepeated).map(({ 0: whole, 1: line = '', index }) => {
    const offset = index + whole.length;
    return { kind: 'skipped', offset, end: offset + line.length };
  });
}

/** A file is an object: its own brace is the right one. */
function otherOpenings(text: string, offset: number): readonly Amendment[] {
  if (text.slice(0, offset).trim() === '') return [];
  return [
    { kind: 'dropped', offset },
    { kind: 'exchanged', offset, token: text.charAt(offset) === '{' ? '[' : '{' },
  ];
}

/** A closing bracket that is missing stands before the comma, not behind it. */
function closingsBefore(text: string, offset: number): readonly Amendment[] {
  const before = text.slice(0, offset).trimEnd();
  const at = before.endsWith(',') ? before.length - 1 : offset;
  return [
    { kind: 'inserted', offset: at, token: '}' },
    { kind: 'inserted', offset: at, token: ']' },
  ];
}

function openingsBefore(text: string, offset: number): readonly Amendment[] {
  if (!/["{[]/.test(text.charAt(offset))) return [];
  return [
    { kind: 'inserted', offset, token: '{' },
    { kind: 'inserted', offset, token: '[' },
  ];
}
