import { guard } from '../guard';
import { toMarkup } from '../markup';
import type { Parts } from '../parts';
import type { Session } from '../session';
import { toRange } from '../spans';

export function offerHover({ connection, client, requests, live }: Session, { texts }: Parts): void {
  connection.onHover(
    guard(connection, 'hover', null, ({ textDocument, position }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined || request.other !== undefined) return null;
      const found = texts().hover(request.document, request.text.offsetAt(position), {
        facts: live.facts(request.uri),
        variables: live.variables(request.uri),
      });
      if (found === undefined) return null;
      return {
        range: toRange(request.text, found),
        contents: toMarkup(found.markdown, client.hoverMarkdown),
      };
    }),
  );
}
