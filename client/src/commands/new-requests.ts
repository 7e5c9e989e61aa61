import type { RequestText } from '../asking/editor';

/** Where new requests are created. */
export interface NewRequests {
  /** Whether a file or an open document of this name is in the folder already. */
  isTaken(name: string): Promise<boolean>;
  /** Opens a new, unsaved request of this name with the snippet in it; nothing is written until it is saved. */
  open(name: string, snippet: string): Promise<void>;
  /** A request that is in no document and never shown. */
  textOnly(name: string, text: string): RequestText;
}
