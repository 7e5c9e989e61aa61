/** A name that people gave as far as a file name can have it, else the id. */
export function fileNameFor(name: string | undefined, id: string): string {
  const text = (name ?? '').replace(/[^\w.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '');
  return text === '' ? id : text.slice(0, 60);
}
