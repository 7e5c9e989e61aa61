import type { MessageConnection } from 'vscode-jsonrpc';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analyses';
import { kindOfOther, type OtherKind } from './language/other-kind';
import { type RequestDocument, readRequestDocument } from './language/request-document';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from './lsp';

/** One version of an open file. */
export interface OpenRequest {
  readonly uri: string;
  readonly version: number;
  /** For its lines: offset to position and back. Valid until the next change, since it changes in place. */
  readonly text: TextDocument;
  readonly document: RequestDocument;
  /** What the file is instead of a request: then one finding says so, and nothing else is said of it. */
  readonly other: OtherKind | undefined;
  /** Different for every version of every file of this session. */
  readonly serial: number;
  /** The last one made of this version: it goes when the tree goes. */
  analysis?: Analysis;
}

/** Called with the uri of a file that was opened or changed, or closed. */
export interface OpenRequestsListener {
  readonly changed?: (uri: string) => void;
  readonly closed?: (uri: string) => void;
}

/** As many files as a person looks at. Trees of more would only be kept for the garbage collector to go through. */
const mostParsed = 10;

/** The open files, each parsed only when somebody asks, and once per version as long as it is one of the last that were asked for. */
export class OpenRequests {
  private readonly texts = new Map<string, OpenText>();
  /** The one that was asked for last stands last. */
  private readonly parsed = new Map<string, OpenRequest>();
  private readonly listeners: OpenRequestsListener[] = [];
  private lastSerial = 0;

  follow(connection: MessageConnection): void {
    connection.onNotification(DidOpenTextDocumentNotification, ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      this.changed(uri, TextDocument.create(uri, languageId, version, text));
    });
    connection.onNotification(DidChangeTextDocumentNotification, ({ textDocument, contentChanges }) => {
      const { uri, version } = textDocument;
      const open = this.texts.get(uri);
      if (open !== undefined) this.changed(uri, TextDocument.update(open.text, contentChanges, version));
    });
    connection.onNotification(DidCloseTextDocumentNotification, ({ textDocument: { uri } }) => {
      this.texts.delete(uri);
      this.parsed.delete(uri);
      for (const { closed } of this.listeners) closed?.(uri);
    });
  }

  listen(listener: OpenRequestsListener): void {
    this.listeners.push(listener);
  }

  uris(): string[] {
    return [...this.texts.keys()];
  }

  get(uri: string): OpenRequest | undefined {
    const open = this.texts.get(uri);
    if (open === undefined) return undefined;
    const request = this.parsed.get(uri) ?? parse(uri, open);
    this.parsed.delete(uri);
    this.parsed.set(uri, request);
    const [oldest] = this.parsed.keys();
    if (this.parsed.size > mostParsed && oldest !== undefined) this.parsed.delete(oldest);
    return request;
  }

  private changed(uri: string, text: TextDocument): void {
    this.texts.set(uri, { text, serial: ++this.lastSerial });
    // The old tree goes before the new one is made: a large file never holds two.
    this.parsed.delete(uri);
    for (const { changed } of this.listeners) changed?.(uri);
  }
}

interface OpenText {
  readonly text: TextDocument;
  readonly serial: number;
}

function parse(uri: string, { text, serial }: OpenText): OpenRequest {
  const document = readRequestDocument(text.getText());
  return { uri, version: text.version, text, document, other: kindOfOther(document), serial };
}
