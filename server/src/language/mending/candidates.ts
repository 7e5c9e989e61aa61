import type { Amendment, TextReading } from './amendment';
import { stringsAt } from './strings-at';

/** What may be wrong near the first problem of a reading, the likeliest first. */
export function candidatesFor(text: string, reading: TextReading): readonly Amendment[] {
  const places = placesNear(reading);
  return [
    ...places.flatMap(offset => stringsAt(text, offset)),
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
      return [{ kind: 'dropped', offset }];
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
