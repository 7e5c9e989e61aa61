/** Where the steps of a request are: beside `web.ami.json`, in `web.ami-after.json`. Undefined for a file of another name. */
export function stepsOf(requestUri: string): string | undefined {
  return renamed(requestUri, '.ami.json', '.ami-after.json');
}

/** Where the request is that a file of steps belongs to, if it belongs to one. */
export function requestOf(stepsUri: string): string | undefined {
  return renamed(stepsUri, '.ami-after.json', '.ami.json');
}

/** A file that is named relative to another one. Undefined for what is no relative path. */
export function besideFile(uri: string, path: string): string | undefined {
  if (/^([/\\]|[A-Za-z][\w+.-]*:)/.test(path) || path.includes('\\')) return undefined;
  try {
    return new URL(path.split('/').map(encodeURIComponent).join('/'), uri).href;
  } catch (error) {
    // A file that is not saved yet has nothing beside it.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The last part of a URI, for a person. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

function renamed(uri: string, from: string, to: string): string | undefined {
  return uri.endsWith(from) ? uri.slice(0, -from.length) + to : undefined;
}
