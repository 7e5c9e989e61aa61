import type * as vscode from 'vscode';
import type { RequestText } from '../asking/editor';
import { requestLanguage, stepsLanguage } from '../language-client/language-ids';
import type { RequestDocuments } from './find-request';

/** A document, open in an editor or not. */
export interface OpenDocument extends RequestText {
  readonly languageId: string;
}

/** What is read of VS Code. */
export interface DocumentApi {
  readonly window: {
    readonly activeTextEditor: { readonly document: OpenDocument } | undefined;
    readonly visibleTextEditors: readonly { readonly document: OpenDocument }[];
  };
  readonly workspace: {
    readonly textDocuments: readonly OpenDocument[];
    openTextDocument(uri: vscode.Uri): PromiseLike<OpenDocument>;
  };
}

/** The requests and steps of a window. */
export class WindowDocuments implements RequestDocuments {
  readonly uriOf: RequestDocuments['uriOf'];
  readonly files: RequestDocuments['files'];
  private readonly api: DocumentApi;

  constructor(api: DocumentApi, { uriOf, files }: Pick<RequestDocuments, 'uriOf' | 'files'>) {
    this.api = api;
    this.uriOf = uriOf;
    this.files = files;
  }

  async open(uri: vscode.Uri): Promise<RequestText> {
    return this.api.workspace.openTextDocument(uri);
  }

  active(): RequestText | undefined {
    return this.edited(requestLanguage);
  }

  activeSteps(): RequestText | undefined {
    return this.edited(stepsLanguage);
  }

  visible(): readonly RequestText[] {
    return this.api.window.visibleTextEditors.map(({ document }) => document).filter(isRequest);
  }

  all(): readonly RequestText[] {
    return this.api.workspace.textDocuments.filter(isRequest);
  }

  private edited(language: string): RequestText | undefined {
    const document = this.api.window.activeTextEditor?.document;
    return document?.languageId === language ? document : undefined;
  }
}

function isRequest({ languageId }: OpenDocument): boolean {
  return languageId === requestLanguage;
}
