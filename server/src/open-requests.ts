import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type RequestDocument, readRequestDocument } from './language/request-document';

/** One version of an open file. */
export interface OpenRequest {
  readonly uri: string;
  readonly version: number;
  /** For its lines: offset to position and back. Valid until the next change, since it changes in place. */
  readonly text: TextDocument;
  readonly document: RequestDocument;
  /** Different for every version of every file of this session. */
  readonly serial: number;
}

/** The open files, each parsed at most once per version, and only when somebody asks. */
export class OpenRequests {
  private readonly texts = new TextDocuments(TextDocument);
  private readonly parsed = new Map<string, OpenRequest>();
  private lastSerial = 0;

  constructor() {
    // A closed file may come back with a version that it had before.
    this.texts.onDidClose(({ document }) => this.parsed.delete(document.uri));
  }

  listen(connection: Connection): void {
    this.texts.listen(connection);
  }

  /** Called with the uri of a file that was opened or changed. */
  onChange(listener: (uri: string) => void): void {
    this.texts.onDidChangeContent(({ document }) => listener(document.uri));
  }

  onClose(listener: (uri: string) => void): void {
    this.texts.onDidClose(({ document }) => listener(document.uri));
  }

  uris(): string[] {
    return this.texts.keys();
  }

  get(uri: string): OpenRequest | undefined {
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    const known = this.parsed.get(uri);
    if (known?.version === text.version) return known;
    // The old tree goes before the new one is made: a large file never holds two.
    this.parsed.delete(uri);
    const request: OpenRequest = {
      uri,
      version: text.version,
      text,
      document: readRequestDocument(text.getText()),
      serial: ++this.lastSerial,
    };
    this.parsed.set(uri, request);
    return request;
  }
}
