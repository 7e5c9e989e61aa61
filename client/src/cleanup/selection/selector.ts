/** Which of the account's own images a clean-up is about: those for which every condition holds. Never empty. */
export type Selector = readonly [Condition, ...Condition[]];

/** Patterns have EC2's wildcards `*` and `?`; one of several must match. */
export type Condition =
  | { readonly kind: 'name'; readonly patterns: readonly string[] }
  /** Without patterns any value will do. */
  | { readonly kind: 'tag'; readonly key: string; readonly patterns?: readonly string[] }
  | { readonly kind: 'instance'; readonly ids: readonly string[] }
  /** These and no others. */
  | { readonly kind: 'images'; readonly ids: readonly string[] }
  /** Created from a request file: the images of its runs, and whatever its Name could have become. */
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly ids: readonly string[];
      readonly patterns: readonly string[];
    };

/** A pattern of fewer characters than these would mean half of the account. */
export const fewestLiterals = 3;
