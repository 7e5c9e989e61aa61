import type { FormattingOptions } from 'vscode-languageserver-types';
import { guard } from '../guard';
import type { FormatOptions } from '../language/format';
import type { Parts } from '../parts';
import type { Session } from '../session';
import { toSpan, toTextEdit } from '../spans';

export function offerFormatting({ connection, requests }: Session, { format }: Parts): void {
  connection.onDocumentFormatting(
    guard(connection, 'formatting', null, ({ textDocument, options }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return null;
      return format()
        .formatRequest(request.document, toFormatOptions(options))
        .map(change => toTextEdit(request.text, change));
    }),
  );
  connection.onDocumentRangeFormatting(
    guard(connection, 'formatting', null, ({ textDocument, range, options }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return null;
      const changes = format().formatRequest(request.document, toFormatOptions(options), toSpan(request.text, range));
      return changes.map(change => toTextEdit(request.text, change));
    }),
  );
}

function toFormatOptions({ tabSize, insertSpaces, insertFinalNewline }: FormattingOptions): FormatOptions {
  return { tabSize, insertSpaces, insertFinalNewline };
}
