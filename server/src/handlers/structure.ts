import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver-types';
import { guard } from '../guard';
import { folds } from '../language/folding';
import { type OutlineEntry, outline } from '../language/outline';
import { selectionSpans } from '../language/selection';
import type { OpenRequest } from '../open-requests';
import type { Session } from '../session';
import { toRange } from '../spans';

/** Outline, folding and selection: the request as a tree. */
export function offerStructure({ connection, client, requests }: Session): void {
  connection.onDocumentSymbol(
    guard(connection, 'outline', null, ({ textDocument }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return null;
      const entries = outline(request.document);
      const kinds = client.newSymbolKinds ? newKinds : oldKinds;
      return client.nestedSymbols
        ? entries.map(entry => toSymbol(request, entry, kinds))
        : entries.flatMap(entry => toFlatSymbols(request, entry, kinds));
    }),
  );
  connection.onFoldingRanges(
    guard(connection, 'folding', null, ({ textDocument }) => {
      const request = requests.get(textDocument.uri);
      return request === undefined ? null : toFoldingRanges(request, client.onlyFoldsLines);
    }),
  );
  connection.onSelectionRanges(
    guard(connection, 'selection', null, ({ textDocument, positions }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return null;
      return positions.map(position => {
        const spans = selectionSpans(request.document, request.text.offsetAt(position));
        const chain = spans.reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: toRange(request.text, span), parent }),
          undefined,
        );
        return chain ?? { range: { start: position, end: position } };
      });
    }),
  );
}

function toSymbol(request: OpenRequest, entry: OutlineEntry, kinds: SymbolKinds): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: kinds[entry.kind],
    range: toRange(request.text, entry),
    selectionRange: toRange(request.text, entry.selection),
    children: entry.children.map(child => toSymbol(request, child, kinds)),
  };
}

function toFlatSymbols(
  request: OpenRequest,
  entry: OutlineEntry,
  kinds: SymbolKinds,
  container?: string,
): SymbolInformation[] {
  const { uri, text } = request;
  const symbol: SymbolInformation = {
    name: entry.name,
    kind: kinds[entry.kind],
    location: { uri, range: toRange(text, entry) },
    containerName: container,
  };
  return [symbol, ...entry.children.flatMap(child => toFlatSymbols(request, child, kinds, entry.name))];
}

function toFoldingRanges({ document, text }: OpenRequest, onlyLines: boolean): FoldingRange[] {
  return folds(document).flatMap(({ offset, end, kind }) => {
    const start = text.positionAt(offset);
    const stop = text.positionAt(end);
    // The line with the closing bracket stays to be seen.
    const endLine = kind === 'brackets' ? stop.line - 1 : stop.line;
    if (endLine <= start.line) return [];
    return [
      {
        startLine: start.line,
        endLine,
        startCharacter: onlyLines ? undefined : start.character + (kind === 'comment' ? '/*' : '{').length,
        kind: kind === 'comment' ? FoldingRangeKind.Comment : undefined,
      },
    ];
  });
}

type SymbolKinds = Readonly<Record<OutlineEntry['kind'], SymbolKind>>;

const newKinds: SymbolKinds = {
  object: SymbolKind.Object,
  list: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
};

/** For a client that does not say which kinds it knows: those of the first LSP. */
const oldKinds: SymbolKinds = { ...newKinds, object: SymbolKind.Class, null: SymbolKind.Constant };
