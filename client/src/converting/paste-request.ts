import * as vscode from 'vscode';
import type { Converter, TakenRequest } from '../../../server/src/protocol';
import { plain } from '../foreign-text';
import { requestLanguage } from '../language-client/language-ids';
import { loadConverter } from './load-converter';
import { type Telling, tellNotes } from './tell-notes';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('ami', 'request');

/** A command or a call that is pasted into an empty request becomes that request; the text itself is the other choice. */
export function offerPaste(telling: Telling, load: () => Converter = loadConverter): vscode.Disposable {
  const provider = new PasteRequest(telling, load);
  return vscode.languages.registerDocumentPasteEditProvider({ language: requestLanguage }, provider, {
    pasteMimeTypes: ['text/plain'],
    providedPasteEditKinds: [kind],
  });
}

class RequestEdit extends vscode.DocumentPasteEdit {
  readonly taken: TakenRequest;

  constructor(taken: TakenRequest) {
    const { Name } = taken.request;
    const title =
      typeof Name === 'string'
        ? vscode.l10n.t('Paste as CreateImage request {0}', plain(Name))
        : vscode.l10n.t('Paste as CreateImage request');
    super(`${JSON.stringify(taken.request, null, 2)}\n`, title, kind);
    this.taken = taken;
  }
}

class PasteRequest implements vscode.DocumentPasteEditProvider<RequestEdit> {
  private readonly telling: Telling;
  private readonly load: () => Converter;

  constructor(telling: Telling, load: () => Converter) {
    this.telling = telling;
    this.load = load;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
  ): Promise<RequestEdit[] | undefined> {
    if (document.getText().trim() !== '') return undefined;
    const text = await dataTransfer.get('text/plain')?.asString();
    if (text === undefined || text.trim() === '') return undefined;
    const converter = this.load();
    if (converter.recognise(text) === 'json') return undefined;
    const reading = converter.readRequests(text);
    return 'requests' in reading ? reading.requests.map(taken => new RequestEdit(taken)) : undefined;
  }

  /** The editor asks for it once the person has pasted: what the text had besides is told then. */
  async resolveDocumentPasteEdit(edit: RequestEdit): Promise<RequestEdit> {
    const { lost, changed } = edit.taken;
    // Not awaited: the message stays until the person closes it.
    tellNotes(this.telling, vscode.l10n.t('Request imported.'), [...lost, ...changed]).catch((error: unknown) =>
      this.telling.log.error('the notes of a paste could not be told', error),
    );
    return edit;
  }
}
