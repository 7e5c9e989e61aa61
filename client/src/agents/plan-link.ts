import * as vscode from 'vscode';

/**
 * Opens the plan of a request file from a link: `vscode://ami-authoring.ami-authoring/plan?file=…`. It shows, and does
 * nothing else. Only files of the workspace count: a link from outside must not choose what is read of the disk.
 */
export function registerPlanLink(report: (error: unknown) => void): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: ({ path, query }) => {
      const file = path === '/plan' ? new URLSearchParams(query).get('file') : null;
      if (file === null || !file.endsWith('.ami.json')) return;
      const uri = vscode.Uri.file(file);
      if (vscode.workspace.getWorkspaceFolder(uri) === undefined) return;
      vscode.commands.executeCommand('ami.planImage', uri).then(undefined, report);
    },
  });
}
