import { isList, type Xml } from './xml';

/** A value as the JSON protocol writes it: times are seconds since 1970, and undefined members are left out. */
export function jsonText(value: Xml): string {
  return JSON.stringify(jsonValue(value)) ?? '{}';
}

function jsonValue(value: Xml): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(jsonValue);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, jsonValue(member)]));
}

/**
 * The members of a JSON request as the parameters of a form, so that an action reads both alike: `Tags.1.Key`. Undefined when the
 * text is not a JSON object. A null is a member that was not sent.
 */
export function jsonParameters(text: string): (readonly [string, string])[] | undefined {
  const value = parse(text === '' ? '{}' : text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const parameters: (readonly [string, string])[] = [];
  // Not by calling itself: the depth of the text is the caller's choice.
  const open: (readonly [string, unknown])[] = Object.entries(value);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [name, member] = next;
    if (typeof member !== 'object') parameters.push([name, String(member)]);
    else if (Array.isArray(member)) open.push(...member.map((item, index) => [`${name}.${index + 1}`, item] as const));
    else open.push(...Object.entries(member ?? {}).map(([key, item]) => [`${name}.${key}`, item] as const));
  }
  return parameters;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
