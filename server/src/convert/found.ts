/** A value as another notation has it: literals as they are, and the source of what would have to be evaluated. */
export type Found = string | number | boolean | null | Expression | FoundList | FoundObject;

export type FoundList = readonly Found[];

/** A map and no object: a member may be named `__proto__`. */
export type FoundObject = ReadonlyMap<string, Found>;

/** A part of an expression that only the other program can evaluate. */
export interface Unresolved {
  /** As it stands in the text: `$NAME`, `os.environ["NAME"]`. */
  readonly source: string;
  /** The variable of a request that has the same value, such as `env:NAME`. */
  readonly variable?: string;
}

/** What is not a literal. Nothing is ever evaluated: it becomes a variable of the request, or is left out and reported. */
export class Expression {
  /** In their order: texts, and what stands between them. */
  readonly pieces: readonly (string | Unresolved)[];
  /** True where a shell would pass the text on as it stands if it did not know the variable. */
  readonly isText: boolean;

  constructor(pieces: readonly (string | Unresolved)[], isText = false) {
    this.pieces = pieces;
    this.isText = isText;
  }

  /** The whole as one line of text, for messages. */
  get source(): string {
    return this.pieces.map(piece => (typeof piece === 'string' ? piece : piece.source)).join('');
  }
}

export function isFoundList(value: Found | undefined): value is FoundList {
  return Array.isArray(value);
}

export function isFoundObject(value: Found | undefined): value is FoundObject {
  return value instanceof Map;
}

/** Values as `JSON.parse` or a YAML reader makes them; what JSON has no word for becomes text. */
export function foundFrom(value: unknown): Found {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(foundFrom);
  if (value instanceof Map) return new Map([...value].map(([key, inner]) => [String(key), foundFrom(inner)]));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return new Map(Object.entries(value).map(([key, inner]) => [key, foundFrom(inner)]));
  return String(value);
}
