/** Why a file or folder cannot be read, as a sentence. */
export function reasonOf(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EACCES':
    case 'EPERM':
      return 'Permission to read it is denied.';
    case 'EISDIR':
      return 'This is a folder.';
    default:
      return `It cannot be read: ${messageOf(error)}`;
  }
}

/** What is known of something that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
