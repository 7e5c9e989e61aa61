import { type RequestDocument, readRequestDocument } from '../language/request-document';
import type { Shape } from '../language/shape';
import { LeastRecent } from '../least-recent';
import type { Files } from './files';

/** A file as it is now. */
export interface ParsedFile {
  readonly document: RequestDocument;
  /** Another one for every other text of the file. */
  readonly version: string;
}

/** Undefined for a file that cannot be read. */
export type FindFile = (uri: string) => ParsedFile | undefined;

/** What a file holds, by its URI. */
type KindOf = (uri: string) => { readonly shape: Shape };

/** Twice as many as one file of steps may extend. */
const mostKept = 40;

/** Files that are not open: each is read and parsed again only when it has changed. */
export class ParsedFiles {
  private readonly files: Files;
  private readonly kindOf: KindOf;
  private readonly parsed = new LeastRecent<string, ParsedFile>(mostKept);

  constructor(files: Files, kindOf: KindOf) {
    this.files = files;
    this.kindOf = kindOf;
  }

  readonly find: FindFile = uri => {
    const version = this.files.version(uri);
    const known = this.parsed.get(uri);
    if (known !== undefined && known.version === version) return known;
    const text = version === undefined ? undefined : this.files.read(uri);
    if (version === undefined || text === undefined) return undefined;
    const file = { version, document: readRequestDocument(text, this.kindOf(uri).shape) };
    this.parsed.set(uri, file);
    return file;
  };
}
