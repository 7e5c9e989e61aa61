/**
 * Makes output that cannot be written a failure of the process: half a report must not pass for a whole one. A reader that
 * has seen enough, such as `head`, is no failure. Returns whether it has happened.
 */
export function failOnUnwritten(exitCode: number): () => boolean {
  let isUnwritten = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isUnwritten) return;
    isUnwritten = true;
    process.stderr.write(`The output could not be written: ${error.message}\n`);
    process.exitCode = exitCode;
  });
  process.stderr.on('error', () => {
    // Nothing is left to say it on but the exit code.
    isUnwritten = true;
    process.exitCode = exitCode;
  });
  return () => isUnwritten;
}
