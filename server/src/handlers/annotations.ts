import { t } from '@vscode/l10n';
import type { CodeLens, Command, DocumentLink, InlayHint } from 'vscode-languageserver-types';
import { besideFile, fileNameOf, requestOf, stepsOf } from '../after/sibling-files';
import { guard } from '../guard';
import { consoleLinks } from '../language/console-links';
import { inlayHints } from '../language/inlay-hints';
import { requestShape } from '../language/request-schema';
import { extendedPaths } from '../language/steps/extended-paths';
import type { OpenRequest } from '../open-requests';
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
        tooltip,
      }));
    }),
  );
}

function offerLinks({ connection, requests, live }: Session): void {
  connection.onDocumentLinks(
    guard(connection, 'links', [], ({ textDocument }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined) return [];
      if (request.document.shape !== requestShape) return linksToBases(request);
      const facts = live.facts(request.uri);
      if (facts === undefined) return [];
      return consoleLinks(request.document, facts).map(link => ({
        range: toRange(request.text, link),
        target: link.target,
      }));
    }),
  );
}

function linksToBases({ uri, text, document }: OpenRequest): DocumentLink[] {
  return extendedPaths(document).flatMap(({ path, ...span }) => {
    const target = besideFile(uri, path);
    return target === undefined ? [] : [{ range: toRange(text, span), target }];
  });
}

/** Lenses are for an editor that runs their commands. */
function offerLenses(session: Session): void {
  const { connection, client, requests, files } = session;
  if (!client.live) return;
  connection.onCodeLens(
    guard(connection, 'lenses', [], async ({ textDocument: { uri } }) => {
      const request = requests.get(uri);
      const root = request?.document.root;
      if (request === undefined || root?.kind !== 'object' || request.other !== undefined) return [];
      const range = toRange(request.text, { offset: root.offset, end: root.offset + 1 });
      const isRequest = request.document.shape === requestShape;
      const sibling = isRequest ? stepsOf(uri) : requestOf(uri);
      const commands = [
        ...(isRequest ? await requestCommands(session, uri) : []),
        ...(sibling !== undefined && files.exists(sibling) ? [openSibling(sibling, isRequest)] : []),
      ];
      return commands.map((command): CodeLens => ({ range, command }));
    }),
  );
}

async function requestCommands({ connection }: Session, uri: string): Promise<readonly Command[]> {
  const ask = guard(connection, 'last run', null, () => connection.sendRequest(AskLastRun, { uri }));
  const run = await ask();
  return [
    { title: t('Plan'), command: 'ami.planImage', arguments: [uri] },
    { title: t('Create image'), command: 'ami.createImage', arguments: [uri] },
    ...(run === null ? [] : [{ title: run.label, command: 'ami.showRun', arguments: [uri, run.runId] }]),
  ];
}

/** A request and its steps lead to each other. */
function openSibling(uri: string, isOfSteps: boolean): Command {
  const name = fileNameOf(uri);
  const title = isOfSteps ? t('Steps after the image: {0}', name) : t('Request: {0}', name);
  return { title, command: 'vscode.open', arguments: [uri] };
}
