/** Why a file or folder cannot be read, as a sentence. */
export function reasonOf(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return 'File not found.';
    case 'EACCES':
    case 'EPERM':
      return 'Permission denied.';
    case 'EISDIR':
      return 'This is a folder.';
    default:
      return `Cannot read the file: ${messageOf(error)}`;
  }
}

/** What is known of something that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
