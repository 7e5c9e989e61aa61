import * as vscode from 'vscode';

/** Works behind a progress message that the person can cancel; then the work is aborted and the answer is undefined. */
export async function waiting<Value>(
  message: string,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: message, cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    try {
      const value = await work(abort.signal);
      return abort.signal.aborted ? undefined : value;
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    }
  });
}
