import { findValue, type RequestDocument, type Span } from '../request-document';

export interface ExtendedPath extends Span {
  readonly path: string;
}

/** The paths that a file extends, as they are written. */
export function extendedPaths({ root }: RequestDocument): ExtendedPath[] {
  const list = root?.kind === 'object' ? findValue(root, 'extends') : undefined;
  if (list?.kind !== 'list') return [];
  return list.items.flatMap(item =>
    item.kind === 'string' ? [{ path: item.value, offset: item.offset, end: item.end }] : [],
  );
}
