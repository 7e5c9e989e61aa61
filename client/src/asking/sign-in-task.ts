import * as vscode from 'vscode';

/**
 * Runs the AWS CLI to sign in, in a terminal that shows its output and takes its questions. Calls `then` once it has
 * signed in; the next call to AWS uses the new session, since the files of the session are watched.
 */
export async function runSignIn(args: readonly string[], then: () => unknown): Promise<void> {
  const task = new vscode.Task(
    { type: 'ami.signIn' },
    vscode.TaskScope.Workspace,
    vscode.l10n.t('AWS Sign-In'),
    'AMI',
    // No shell: a profile's name is an argument, whatever is in it.
    new vscode.ProcessExecution('aws', [...args]),
  );
  task.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    focus: true,
    clear: true,
    showReuseMessage: false,
  };
  const execution = await vscode.tasks.executeTask(task);
  const ending = vscode.tasks.onDidEndTaskProcess(event => {
    if (event.execution !== execution) return;
    ending.dispose();
    if (event.exitCode === 0) then();
  });
}
