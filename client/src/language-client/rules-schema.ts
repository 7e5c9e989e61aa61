import * as vscode from 'vscode';
import { withoutIdCheck } from './without-id-check';

/** As `package.json` names it for VS Code's JSON service: asking for it activates the extension, and so starts the checks of rules files. */
const scheme = 'ami-schema';

/** The schema of rules files for the JSON service, beside checks of our own. */
export function rulesSchema(extension: vscode.Uri): vscode.Disposable {
  const file = vscode.Uri.joinPath(extension, 'schemas/rules.schema.json');
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async () =>
      withoutIdCheck(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))),
  });
}
