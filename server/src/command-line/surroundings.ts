/** The process around a command, as a test can stand in for it. */
export interface Surroundings {
  /** Where file names start from. */
  readonly folder: string;
  /** The whole of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
}
