import type { MessageConnection } from 'vscode-jsonrpc';
import type { ClientAbilities } from './client-abilities';
import { logError } from './guard';
import type { Severities } from './language/rule-table';
import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  InitializedNotification,
  RegistrationRequest,
} from './lsp';

/**
 * Follows the setting `ami.rules`. Clients that answer `workspace/configuration` are asked, others send it along with
 * `workspace/didChangeConfiguration`. Until something is known every rule keeps its own severity.
 */
export function followSettings(
  connection: MessageConnection,
  client: ClientAbilities,
  onChange: (severities: Severities) => void,
): void {
  const ask = () => {
    connection
      .sendRequest(ConfigurationRequest, { items: [{ section: 'ami.rules' }] })
      .then(([rules]) => onChange(readSeverities(rules)))
      .catch(error => logError(connection, 'settings', error));
  };
  connection.onNotification(InitializedNotification, () => {
    if (client.registersConfiguration) {
      const { method } = DidChangeConfigurationNotification;
      connection
        .sendRequest(RegistrationRequest, {
          registrations: [{ id: method, method, registerOptions: { section: 'ami' } }],
        })
        .catch(error => logError(connection, 'settings', error));
    }
    if (client.answersConfiguration) ask();
  });
  connection.onNotification(DidChangeConfigurationNotification, ({ settings }) => {
    if (client.answersConfiguration) ask();
    else onChange(readSeverities(memberOf(memberOf(settings, 'ami'), 'rules')));
  });
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
