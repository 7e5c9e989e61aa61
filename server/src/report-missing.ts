import { t } from '@vscode/l10n';
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { logError } from './guard';
import type { Parts } from './parts';

/** The same parts. Where one cannot be read, the person is told once, and what needs it has no answer. */
export function reportMissing(connection: Connection, parts: Parts): Parts {
  const told = new Set<keyof Parts>();
  const tell = (name: keyof Parts) => {
    if (told.has(name)) return;
    told.add(name);
    const message = t('Could not load {0}. Reinstall AMI Authoring.', `server-${name}.js`);
    connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message })
      .catch(error => logError(connection, name, error));
  };
  const withReport =
    <Part>(name: keyof Parts, load: () => Part) =>
    () => {
      try {
        return load();
      } catch (error) {
        tell(name);
        throw error;
      }
    };
  return {
    account: withReport('account', parts.account),
    actions: withReport('actions', parts.actions),
    format: withReport('format', parts.format),
    others: withReport('others', parts.others),
    rules: withReport('rules', parts.rules),
    steps: withReport('steps', parts.steps),
    texts: withReport('texts', parts.texts),
  };
}
