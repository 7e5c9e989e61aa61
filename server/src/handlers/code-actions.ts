import { guard } from '../guard';
import type { Parts } from '../parts';
import type { Session } from '../session';

export function offerCodeActions(session: Session, { actions }: Parts): void {
  const { connection, client, requests } = session;
  if (!client.codeActions) return;
  connection.onCodeAction(
    guard(connection, 'code actions', [], params => {
      const request = requests.get(params.textDocument.uri);
      return request === undefined ? [] : actions().codeActionsAt(session, request, params);
    }),
  );
}
