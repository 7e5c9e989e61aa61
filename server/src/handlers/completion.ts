import { t } from '@vscode/l10n';
import {
  type Command,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver-types';
import type { ClientAbilities } from '../client-abilities';
import { guard } from '../guard';
import { fitAll, suggest } from '../language/complete';
import { liveQuestion, suggestChoices, typedText, withDevices } from '../language/completion/live';
import { completionSite, type Site } from '../language/completion/site';
import type { FittedSuggestion, Suggestion } from '../language/completion/suggestion';
import type { Span } from '../language/request-document';
import { requestShape } from '../language/request-schema';
import { toMarkup } from '../markup';
import type { OpenRequest } from '../open-requests';
import type { Parts } from '../parts';
import type { Session } from '../session';
import { toRange, toTextEdit } from '../spans';

export function offerCompletion(session: Session, parts: Parts): void {
  const { connection, client, requests, live } = session;
  const nothing: CompletionList = { isIncomplete: false, items: [] };
  connection.onCompletion(
    guard(connection, 'completion', nothing, async ({ textDocument, position }) => {
      const request = requests.get(textDocument.uri);
      if (request === undefined || request.other !== undefined) return nothing;
      const site = completionSite(request.document, request.text.offsetAt(position));
      if (site === undefined) return nothing;
      const ofAccount = await suggestOfAccount(session, request.uri, site);
      // The text may have changed meanwhile; the editor asks again for the new one.
      if (requests.get(textDocument.uri) !== request) return { isIncomplete: true, items: [] };
      const suggestions = withDevices(site, live.facts(request.uri), [
        ...ofAccount.suggestions,
        ...suggest(site, request.kind.suggestions),
      ]);
      const list = toList(request, fitAll(site, suggestions, client), ofAccount.isIncomplete, client);
      return ofAccount.hasAccount ? list : { ...list, items: [...list.items, selectProfile(request, site)] };
    }),
  );
  connection.onCompletionResolve(item =>
    guard(connection, 'completion', item, () => resolveItem(item, client, parts))(),
  );
}

interface OfAccount {
  readonly suggestions: readonly Suggestion[];
  /** The editor has to ask again as the person types. */
  readonly isIncomplete: boolean;
  /** False where the account would know more, and none is selected. */
  readonly hasAccount: boolean;
}

async function suggestOfAccount({ client, choices }: Session, uri: string, site: Site): Promise<OfAccount> {
  const question = client.live ? liveQuestion(site) : undefined;
  const known = question === undefined ? undefined : await choices.of({ uri, ...question });
  if (known === undefined) return { suggestions: [], isIncomplete: false, hasAccount: question === undefined };
  const found = known.search.find(typedText(site));
  return {
    suggestions: suggestChoices(found.choices),
    isIncomplete: known.incomplete || found.hasMore,
    hasAccount: true,
  };
}

function toList(
  request: OpenRequest,
  suggestions: readonly FittedSuggestion[],
  isIncomplete: boolean,
  client: ClientAbilities,
): CompletionList {
  const place = suggestions[0]?.change;
  const items = suggestions.map(suggestion => toItem(request, place, suggestion, client));
  if (!client.defaultEditRange || place === undefined) return { isIncomplete, items };
  return { isIncomplete, items, itemDefaults: { editRange: toRange(request.text, place) } };
}

/** Leaves the text as it is and asks for the account that would have something to offer here. */
function selectProfile(request: OpenRequest, { offset }: Site): CompletionItem {
  const title = t('Select Profile…');
  return {
    label: title,
    kind: CompletionItemKind.Event,
    textEdit: toTextEdit(request.text, { offset, end: offset, text: '' }),
    command: { title, command: 'ami.selectProfile', arguments: ['suggest'] },
  };
}

/** Member by member, with little that is the same for all: a list is made anew for every keystroke, and all of it travels to the editor. */
function toItem(
  request: OpenRequest,
  place: Span | undefined,
  suggestion: FittedSuggestion,
  client: ClientAbilities,
): CompletionItem {
  const { label, detail, change, extra, matches, topic } = suggestion;
  const item: CompletionItem = { label, kind: kinds[suggestion.kind], sortText: suggestion.order };
  // An id says nothing by itself: what it stands for is seen on every line of the list.
  const isOnLine = suggestion.kind === 'live' && client.labelDetails;
  if (isOnLine) item.labelDetails = { description: detail };
  if (!(isOnLine && client.resolvesDetail)) item.detail = detail;
  if (matches !== label) item.filterText = matches;
  const isOfDefaultRange = change.offset === place?.offset && change.end === place.end;
  if (client.defaultEditRange && isOfDefaultRange) item.textEditText = change.text;
  else item.textEdit = toTextEdit(request.text, change);
  if (suggestion.isSnippet) item.insertTextFormat = InsertTextFormat.Snippet;
  if (client.adjustsIndentation && change.text.includes('\n')) item.insertTextMode = InsertTextMode.adjustIndentation;
  if (extra !== undefined) item.additionalTextEdits = [toTextEdit(request.text, extra)];
  if (suggestion.choiceFollows === true && client.live) item.command = openSuggestions;
  item.data = topic;
  return item;
}

/** Adds what is seen of one suggestion only. */
function resolveItem(item: CompletionItem, client: ClientAbilities, parts: Parts): CompletionItem {
  const markdown = typeof item.data === 'string' ? documentationOf(item.data, parts) : undefined;
  return {
    ...item,
    detail: item.detail ?? item.labelDetails?.description,
    ...(markdown !== undefined && { documentation: toMarkup(markdown, client.suggestionMarkdown) }),
  };
}

/** An item does not say which file it is for. */
function documentationOf(topic: string, { steps, texts }: Parts): string | undefined {
  const { documentationOf } = texts();
  return documentationOf(topic, requestShape) ?? documentationOf(topic, steps().stepsKind.shape);
}

/** After a member whose value is chosen next. */
const openSuggestions: Command = { title: '', command: 'editor.action.triggerSuggest' };

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  member: CompletionItemKind.Property,
  required: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  block: CompletionItemKind.Snippet,
  variable: CompletionItemKind.Variable,
  live: CompletionItemKind.Reference,
};
