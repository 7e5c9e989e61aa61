import '../speak';
import * as vscode from 'vscode';
import { CheckRulesFile } from '../../../server/src/protocol';
import { RulesFileChecks } from '../language-client/rules-file-checks';
import { sayWhatIsOff } from './say-what-is-off';
import { sendRulesFiles } from './send-rules-files';
import { startLanguage } from './start-language';

/**
 * The entry in VS Code for the Web. Everything static works there: colors, completion, hovers, checks, fixes. AWS cannot be called from a
 * browser, since its API does not answer pages of other sites, and no process can be started.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'ami.web', true);
  const client = await startLanguage(vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js'));
  context.subscriptions.push(
    client,
    // A view without items shows its welcome text, which says what is off.
    vscode.window.registerTreeDataProvider('ami.requests', {
      getChildren: () => [],
      getTreeItem: (item: never) => item,
    }),
    ...sayWhatIsOff(context.extension.packageJSON),
  );
  const started = client.start();
  const check = async (text: string) => {
    await started;
    return client.sendRequest(CheckRulesFile, { text });
  };
  const report = (error: unknown) => client.error(String(error), undefined, false);
  context.subscriptions.push(new RulesFileChecks(context.extensionUri, check, report));
  await started;
  context.subscriptions.push(await sendRulesFiles(client));
}
