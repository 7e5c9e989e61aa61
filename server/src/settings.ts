import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities';
import { logError } from './guard';
import type { Severities } from './language/rule-table';

/**
 * Follows the setting `ami.rules`. Clients that answer `workspace/configuration` are asked, others send it along with
 * `workspace/didChangeConfiguration`. Returns what is to be done when the client is ready, which resolves once its answer is there. Until something is known every rule keeps its own severity.
 */
export function followSettings(
  connection: Connection,
  client: ClientAbilities,
  onChange: (severities: Severities) => void,
): () => Promise<void> {
  const ask = () =>
    connection.workspace
      .getConfiguration('ami.rules')
      .then(rules => onChange(readSeverities(rules)))
      .catch(error => logError(connection, 'settings', error));
  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.answersConfiguration) void ask();
    else onChange(readSeverities(memberOf(memberOf(settings, 'ami'), 'rules')));
  });
  return async () => {
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'ami' })
        .catch(error => logError(connection, 'settings', error));
    }
    if (client.answersConfiguration) await ask();
  };
}

/** Takes what makes sense, whatever a person wrote into the setting. */
function readSeverities(rules: unknown): Severities {
  if (typeof rules !== 'object' || rules === null) return {};
  return Object.fromEntries(Object.entries(rules).filter(isSeverityOfRule));
}

function isSeverityOfRule(entry: [string, unknown]): entry is [string, Severities[string]] {
  return ['error', 'warning', 'information', 'hint', 'off'].some(severity => severity === entry[1]);
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
}
