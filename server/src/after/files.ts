/** The files around an open one, for a server that can look at them. */
export interface Files {
  readonly exists: (uri: string) => boolean;
  /** Undefined for what cannot be read. */
  readonly read: (uri: string) => string | undefined;
}

/** Where nobody can look: in a browser, and for editors whose files are elsewhere. */
export const noFiles: Files = { exists: () => false, read: () => undefined };
