/** The text files of the workspace in which an id could be written. */
export interface WorkspaceFiles {
  list(signal: AbortSignal): Promise<{
    readonly files: readonly WorkspaceFile[];
    /** There are more than are listed. */
    readonly isCut: boolean;
  }>;
  /** Undefined: too large, or it cannot be read. */
  read(file: WorkspaceFile): Promise<string | undefined>;
}

export interface WorkspaceFile {
  readonly uri: string;
  /** Within the workspace, for people. */
  readonly path: string;
}
