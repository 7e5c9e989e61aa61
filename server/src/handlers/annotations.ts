import { t } from '@vscode/l10n';
import type { CodeLens, InlayHint } from 'vscode-languageserver-types';
import { guard } from '../guard';
import { consoleLinks } from '../language/console-links';
import { inlayHints } from '../language/inlay-hints';
import { requestShape } from '../language/request-schema';
import { AskLastRun } from '../protocol';
import type { Session } from '../session';
import { toRange, toSpan } from '../spans';

/** What stands beside the text without being part of it: inlay hints, links to the console, and the lenses above the request. */
export function offerAnnotations(session: Session): void {
  offerInlayHints(session);
  offerLinks(session);
  offerLenses(session);
}

function offerInlayHints({ connection, requests, live }: Session): void {
  connection.languages.inlayHint.on(
    guard(connection, 'inlay hints', [], ({ textDocument, range }): InlayHint[] => {
      const request = requests.get(textDocument.uri);
      if (request === undefined || request.other !== undefined) return [];
      live.refresh(request);
      const context = { facts: live.facts(request.uri), variables: live.variables(request.uri) };
      return inlayHints(request.document, toSpan(request.text, range), context).map(({ offset, label, tooltip }) => ({
        position: request.text.positionAt(offset),
        label,
        paddingLeft: true,
        ...(tooltip !== undefined && { tooltip }),
      }));
    }),
  );
}

function offerLinks({ connection, requests, live }: Session): void {
  connection.onDocumentLinks(
    guard(connection, 'links', [], ({ textDocument }) => {
      const request = requests.get(textDocument.uri);
      const facts = request && live.facts(request.uri);
      if (request === undefined || facts === undefined) return [];
      return consoleLinks(request.document, facts).map(link => ({
        range: toRange(request.text, link),
        target: link.target,
      }));
    }),
  );
}

/** Lenses are for an editor that runs their commands. */
function offerLenses({ connection, client, requests }: Session): void {
  if (!client.live) return;
  connection.onCodeLens(
    guard(connection, 'lenses', [], async ({ textDocument: { uri } }) => {
      const request = requests.get(uri);
      const root = request?.document.root;
      if (request === undefined || root?.kind !== 'object' || request.other !== undefined) return [];
      if (request.document.shape !== requestShape) return [];
      const range = toRange(request.text, { offset: root.offset, end: root.offset + 1 });
      const lens = (title: string, command: string, ...rest: readonly string[]): CodeLens => ({
        range,
        command: { title, command, arguments: [uri, ...rest] },
      });
      const ask = guard(connection, 'last run', null, () => connection.sendRequest(AskLastRun, { uri }));
      const run = await ask();
      return [
        lens(t('Plan'), 'ami.planImage'),
        lens(t('Create image'), 'ami.createImage'),
        ...(run === null ? [] : [lens(run.label, 'ami.showRun', run.runId)]),
      ];
    }),
  );
}
