/** Reads texts that are not JSON. It stands outside the language, and is loaded when a person wants to see a fix. */
export type Convert = (text: string) => Conversion;

export interface Conversion {
  readonly requests: readonly ConvertedRequest[];
}

export interface ConvertedRequest {
  /** The request as the text of a file. */
  readonly text: string;
  /** Its Name, where it has one. */
  readonly name: string | undefined;
  /** How many things of the text are not in the request. */
  readonly lostCount: number;
}
