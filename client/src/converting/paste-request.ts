import * as vscode from 'vscode';
import type { Converter } from '../../../server/src/protocol';
import { requestLanguage } from '../language-client/language-ids';
import { loadConverter } from './load-converter';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('ami', 'request');

/** A command or a call that is pasted into an empty request becomes that request; the text itself is the other choice. */
export function offerPaste(load: () => Converter = loadConverter): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider({ language: requestLanguage }, new PasteRequest(load), {
    pasteMimeTypes: ['text/plain'],
    providedPasteEditKinds: [kind],
  });
}

class PasteRequest implements vscode.DocumentPasteEditProvider {
  private readonly load: () => Converter;

  constructor(load: () => Converter) {
    this.load = load;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    if (document.getText().trim() !== '') return undefined;
    const text = await dataTransfer.get('text/plain')?.asString();
    if (text === undefined || text.trim() === '') return undefined;
    const converter = this.load();
    if (converter.recognise(text) === 'json') return undefined;
    const { requests } = converter.convertToRequests(text);
    return requests.map(request => {
      const title =
        request.name === undefined
          ? vscode.l10n.t('Paste as CreateImage request')
          : vscode.l10n.t('Paste as CreateImage request {0}', request.name);
      return new vscode.DocumentPasteEdit(request.text, title, kind);
    });
  }
}
