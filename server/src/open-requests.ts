import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FindFile } from './after/parsed-files';
import type { Analysis } from './analysis';
import type { Kinds } from './kinds';
import type { FileKind } from './language/file-kind';
import type { OtherKind } from './language/other-kind';
import { type RequestDocument, readRequestDocument } from './language/request-document';
import { LeastRecent } from './least-recent';

/** One version of an open file. */
export interface OpenRequest {
  readonly uri: string;
  readonly version: number;
  /** For its lines: offset to position and back. Valid until the next change, since it changes in place. */
  readonly text: TextDocument;
  readonly kind: FileKind;
  readonly document: RequestDocument;
  /** What the file is instead of a request: then one finding says so, and nothing else is said of it. */
  readonly other: OtherKind | undefined;
  /** Different for every version of every file of this session. */
  readonly serial: number;
  /** The last one made of this version: it goes when the tree goes. */
  analysis?: Analysis;
}

/** Called with the uri of a file. */
export interface OpenRequestsListener {
  readonly opened?: (uri: string) => void;
  /** Of a file that was opened as well. */
  readonly changed?: (uri: string) => void;
  readonly closed?: (uri: string) => void;
}

/** As many files as a person looks at. Trees of more would only be kept for the garbage collector to go through. */
const mostParsed = 10;

/** The open files, each parsed only when somebody asks, and once per version as long as it is one of the last that were asked for. */
export class OpenRequests {
  private readonly kinds: Kinds;
  private readonly texts = new TextDocuments(TextDocument);
  private readonly serials = new Map<string, number>();
  private readonly parsed = new LeastRecent<string, OpenRequest>(mostParsed);
  private readonly listeners: OpenRequestsListener[] = [];
  private lastSerial = 0;

  constructor(kinds: Kinds) {
    this.kinds = kinds;
  }

  follow(connection: Connection): void {
    this.texts.onDidOpen(({ document: { uri } }) => {
      for (const { opened } of this.listeners) opened?.(uri);
    });
    this.texts.onDidChangeContent(({ document: { uri } }) => {
      this.serials.set(uri, ++this.lastSerial);
      // The old tree goes before the new one is made: a large file never holds two.
      this.parsed.delete(uri);
      for (const { changed } of this.listeners) changed?.(uri);
    });
    this.texts.onDidClose(({ document: { uri } }) => {
      this.serials.delete(uri);
      this.parsed.delete(uri);
      for (const { closed } of this.listeners) closed?.(uri);
    });
    this.texts.listen(connection);
  }

  listen(listener: OpenRequestsListener): void {
    this.listeners.push(listener);
  }

  uris(): string[] {
    return this.texts.keys();
  }

  /** A file, if it is open. */
  readonly find: FindFile = uri => {
    const request = this.get(uri);
    return request === undefined ? undefined : { document: request.document, version: `open ${request.serial}` };
  };

  get(uri: string): OpenRequest | undefined {
    const text = this.texts.get(uri);
    const serial = this.serials.get(uri);
    if (text === undefined || serial === undefined) return undefined;
    const request = this.parsed.get(uri) ?? parse(text, this.kinds.ofText(text), serial);
    this.parsed.set(uri, request);
    return request;
  }
}

function parse(text: TextDocument, kind: FileKind, serial: number): OpenRequest {
  const document = readRequestDocument(text.getText(), kind.shape);
  return { uri: text.uri, version: text.version, text, kind, document, other: withoutHelp(kind, document), serial };
}

/** A request that is written without its quotes gets its one finding, and still completion and hovers while it is written. */
function withoutHelp({ otherKind }: FileKind, document: RequestDocument): OtherKind | undefined {
  const kind = otherKind(document);
  return kind?.form === 'notation' && document.root?.kind === 'object' && !/^\s*[^\s{]/.test(document.text)
    ? undefined
    : kind;
}
