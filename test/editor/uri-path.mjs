import { pathToFileURL } from 'node:url';

/** A file's path as VS Code's URIs have it, with slashes and a leading one on every platform. */
export function uriPath(file) {
  return decodeURIComponent(pathToFileURL(file).pathname);
}
