import type { MessageConnection } from 'vscode-jsonrpc';
import { TextDocument } from 'vscode-languageserver-textdocument';
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
}

/** Called with the uri of a file that was opened or changed, or closed. */
export interface OpenRequestsListener {
  readonly changed?: (uri: string) => void;
  readonly closed?: (uri: string) => void;
}

/** The open files, each parsed at most once per version, and only when somebody asks. */
export class OpenRequests {
  private readonly texts = new Map<string, TextDocument>();
  private readonly parsed = new Map<string, OpenRequest>();
  private readonly listeners: OpenRequestsListener[] = [];
  private lastSerial = 0;

  follow(connection: MessageConnection): void {
    connection.onNotification(DidOpenTextDocumentNotification, ({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      this.texts.set(uri, TextDocument.create(uri, languageId, version, text));
      // A file that was closed may come back with a version that it had before.
      this.parsed.delete(uri);
      for (const { changed } of this.listeners) changed?.(uri);
    });
    connection.onNotification(DidChangeTextDocumentNotification, ({ textDocument, contentChanges }) => {
      const { uri, version } = textDocument;
      const text = this.texts.get(uri);
      if (text === undefined) return;
      TextDocument.update(text, contentChanges, version);
      for (const { changed } of this.listeners) changed?.(uri);
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
    const text = this.texts.get(uri);
    if (text === undefined) return undefined;
    const known = this.parsed.get(uri);
    if (known?.version === text.version) return known;
    // The old tree goes before the new one is made: a large file never holds two.
    this.parsed.delete(uri);
    const document = readRequestDocument(text.getText());
    const request: OpenRequest = {
      uri,
      version: text.version,
      text,
      document,
      other: kindOfOther(document),
      serial: ++this.lastSerial,
    };
    this.parsed.set(uri, request);
    return request;
  }
}
