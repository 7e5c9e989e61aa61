/** Where the runs tell what a person need not read. Nothing that holds a secret is passed to it. */
export interface RunLog {
  info(line: string): void;
  error(line: string, error?: unknown): void;
}
