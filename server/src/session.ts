import type { Connection } from 'vscode-languageserver';
import type { Files } from './after/files';
import type { Analyses } from './analyses';
import type { ClientAbilities } from './client-abilities';
import type { LiveAnswers } from './live-answers';
import type { LiveChoices } from './live-choices';
import type { OpenRequests } from './open-requests';
import type { RuleSettings } from './rule-settings';

/** All that the handlers of one connection share. Made by `startServer` after `initialize`, and gone with the connection. */
export interface Session {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly requests: OpenRequests;
  readonly analyses: Analyses;
  readonly settings: RuleSettings;
  readonly live: LiveAnswers;
  readonly choices: LiveChoices;
  readonly files: Files;
}
