/** An argument for sh, bash and zsh. */
export function quotePosix(text: string): string {
  return isPlain(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** An argument for PowerShell, of characters that every version passes on. */
export function quotePowershell(text: string): string {
  return isPlain(text) ? text : `'${text}'`;
}

/** An argument for cmd, of characters that it leaves alone inside quotes. */
export function quoteCmd(text: string): string {
  return isPlain(text) ? text : `"${text}"`;
}

/** Characters that no shell treats as anything but text. */
function isPlain(text: string): boolean {
  return /^[A-Za-z0-9_./:+-]+$/.test(text) && !/^-/.test(text);
}
