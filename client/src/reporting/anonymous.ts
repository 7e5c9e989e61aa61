/** A name that must not leave this computer, and its replacement. */
export interface KnownName {
  readonly text: string | undefined;
  readonly shown: string;
}

/**
 * A text without what belongs to a person or an account: the names that are known here, and everything that looks like an AWS ID, an
 * account, an ARN, a key, an address, a path or a URL.
 */
export function anonymous(text: string, names: readonly KnownName[]): string {
  const known = names
    .flatMap(({ text: name, shown }) => (name === undefined || name.length < 2 ? [] : { name, shown }))
    .toSorted((a, b) => b.name.length - a.name.length);
  const withoutNames = known.reduce((rest, { name, shown }) => rest.split(name).join(shown), text);
  return patterns.reduce((rest, [pattern, shown]) => rest.replace(pattern, shown), withoutNames);
}

/** In this order: what is in a URL or a path is gone before it is looked at for itself. */
const patterns: readonly (readonly [pattern: RegExp, shown: string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+/gi, '<url>'],
  // A file of the extension itself is kept from its `dist` on: without it a stack says nothing.
  [/(?:[a-z]:)?(?:[\\/][^\s\\/:"'()<>]+)*[\\/](dist[\\/][^\s:"'()<>]+)/gi, '$1'],
  [/(?:[a-z]:\\|(?<![\w<.])[\\/](?=[\w.~]))(?:[^\s\\/:"'()<>]+[\\/])+[^\s\\/:"'()<>]*/gi, '<path>'],
  // Texts quote what people chose.
  [/"[^"]*"/g, '"…"'],
  [/\barn:[^\s"',)]+/gi, '<arn>'],
  [/\b(i|ami|snap|vol|key|vpc|subnet|sg|lt)-[0-9a-f]{8,}\b/gi, '<$1>'],
  [/\b(r|ou|o)-[0-9a-z]{4,}(-[0-9a-z]{8,})?\b/g, '<$1>'],
  [/\b(AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g, '<key>'],
  [/\b\d{12}\b/g, '<account>'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '<id>'],
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '<address>'],
  [/\b\d{1,3}(\.\d{1,3}){3}\b/g, '<ip>'],
];
