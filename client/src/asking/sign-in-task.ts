import * as vscode from 'vscode';
import type { Ask } from './ask';
import { isOnPath } from './is-on-path';
import { signInTrouble } from './sign-in-ending';

/** Gets the result of a sign-in. The caller that started it does not wait for it. */
export interface SignInListeners {
  readonly ask: Pick<Ask, 'offer'>;
  readonly report: (error: unknown) => void;
}

/**
 * Runs the AWS CLI to sign in, in a terminal that shows its output and takes its questions. Calls `then` once it has
 * signed in; the next call to AWS uses the new session, since the files of the session are watched. Says so where the AWS CLI is
 * missing, or too old for the command.
 */
export async function runSignIn(
  args: readonly string[],
  then: () => unknown,
  { ask, report }: SignInListeners,
): Promise<void> {
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
  const end = async (exitCode: number | undefined) => {
    if (exitCode === 0) {
      await then();
      return;
    }
    const trouble = signInTrouble({ args, exitCode, isInstalled: await isOnPath('aws', process.env) });
    if (trouble !== undefined) await offerInstalling(trouble, ask);
  };
  const execution = await vscode.tasks.executeTask(task);
  const endings = vscode.Disposable.from(
    vscode.tasks.onDidEndTaskProcess(event => {
      if (event.execution !== execution) return;
      endings.dispose();
      end(event.exitCode).catch(report);
    }),
    // A program that cannot be started has no process that ends.
    vscode.tasks.onDidEndTask(event => {
      if (event.execution !== execution) return;
      endings.dispose();
      end(undefined).catch(report);
    }),
  );
}

async function offerInstalling(text: string, ask: Pick<Ask, 'offer'>): Promise<void> {
  const open = () => vscode.env.openExternal(vscode.Uri.parse(guide));
  await ask.offer({
    severity: 'error',
    text,
    offers: [{ title: vscode.l10n.t('Open Installation Guide'), run: open }],
  });
}

const guide = 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html';
