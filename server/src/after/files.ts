/** The files around an open one, for a server that can look at them. */
export interface Files {
  readonly exists: (uri: string) => boolean;
  /** Another one whenever the text is another one. Undefined for what cannot be read. */
  readonly version: (uri: string) => string | undefined;
  /** Undefined for what cannot be read. */
  readonly read: (uri: string) => string | undefined;
}

/** Where nobody can look: in a browser, and for editors whose files are elsewhere. */
export const noFiles: Files = { exists: () => false, version: () => undefined, read: () => undefined };
