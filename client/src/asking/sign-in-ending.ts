import { t } from '@vscode/l10n';

/** How a sign-in with the AWS CLI ended. */
export interface SignInEnding {
  readonly args: readonly string[];
  /** Undefined where the process never ran, or was ended from outside. */
  readonly exitCode: number | undefined;
  /** Whether there is an `aws` on the path. */
  readonly isInstalled: boolean;
}

/**
 * What has to be said of a sign-in that failed because of the AWS CLI itself. Undefined where it signed in, was canceled, or has said in its
 * terminal what is wrong.
 */
export function signInTrouble({ args, exitCode, isInstalled }: SignInEnding): string | undefined {
  if (exitCode === 0) return undefined;
  if (!isInstalled) {
    return t('The AWS CLI was not found on this computer. Install AWS CLI version 2, then sign in again.');
  }
  if (exitCode === undefined || !usageErrors.includes(exitCode)) return undefined;
  const options = args.findIndex(arg => arg.startsWith('-'));
  const command = ['aws', ...args.slice(0, options < 0 ? args.length : options)].join(' ');
  return t(
    'The installed AWS CLI does not support "{0}". Install the latest AWS CLI version 2, then sign in again.',
    command,
  );
}

/** Of a command that the AWS CLI does not have: version 1, and version 2. */
const usageErrors = [2, 252];
