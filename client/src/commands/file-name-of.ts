/** The name with only the characters that a file name can have, or the ID if none are left. */
export function fileNameFor(name: string | undefined, id: string): string {
  const text = (name ?? '').replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return text === '' ? id : text.slice(0, 60);
}
