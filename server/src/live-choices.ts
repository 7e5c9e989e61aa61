import type { Connection } from 'vscode-languageserver';
import { logError } from './guard';
import { ChoiceSearch, toChoice } from './language/completion/choice-search';
import { LeastRecent } from './least-recent';
import { AskSuggestions, type SuggestQuestion } from './protocol';

/** All values that the account has to offer at one place. */
export interface Choices {
  readonly search: ChoiceSearch;
  /** True while more are being read, and when there are more than the client keeps. */
  readonly incomplete: boolean;
}

/** After this long, in milliseconds, the client is asked again beside the answer that is at hand, so that it looks at AWS once more. */
const age = 30_000;

/** Ten thousand instances are a few megabytes; the places that a person types in turns are few. */
const mostLists = 4;

/** What the account has to offer, kept from one keystroke to the next: those cost no question. */
export class LiveChoices {
  private readonly connection: Connection;
  private readonly lists = new LeastRecent<string, KnownList>(mostLists);

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Undefined when the client has no account to offer from, or fails to answer. Waits only for the client, which does not wait for AWS. */
  async of(question: SuggestQuestion): Promise<Choices | undefined> {
    const key = JSON.stringify(question);
    const list = this.lists.get(key);
    if (list === undefined || list.isExpired || list.incomplete) return this.ask(key, question);
    this.lists.set(key, list);
    if (performance.now() - list.askedAt > age) {
      list.askedAt = performance.now();
      void this.ask(key, question);
    }
    return list;
  }

  /** What is known may not be true any more: the client is asked at the next keystroke. */
  expire(): void {
    for (const [, list] of this.lists) list.isExpired = true;
  }

  forget(uri: string): void {
    for (const [key, list] of this.lists) if (list.uri === uri) this.lists.delete(key);
  }

  private async ask(key: string, question: SuggestQuestion): Promise<Choices | undefined> {
    const old = this.lists.get(key);
    // An empty list costs nothing, and the client knows by its being asked for that somebody waits.
    const known = old === undefined || old.search.choices.length === 0 ? undefined : old.version;
    const askedAt = performance.now();
    try {
      const answer = await this.connection.sendRequest(AskSuggestions, { ...question, known });
      if (answer === null) {
        this.lists.delete(key);
        return undefined;
      }
      const { version, items, incomplete } = answer;
      const search =
        items === undefined && old !== undefined ? old.search : new ChoiceSearch((items ?? []).map(toChoice));
      const list = { uri: question.uri, version, search, incomplete, askedAt, isExpired: false };
      this.lists.set(key, list);
      return list;
    } catch (error) {
      logError(this.connection, 'completion', error);
      return undefined;
    }
  }
}

interface KnownList extends Choices {
  readonly uri: string;
  readonly version: number;
  askedAt: number;
  isExpired: boolean;
}
