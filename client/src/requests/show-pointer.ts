import { type RequestReading, readRequest } from './read-request';
import type { RequestReader } from './services';

/** Opens a request at one of its members, named by JSON pointer; at the nearest one around it if the text has no such member. */
export async function showPointer(reader: RequestReader, file: string, pointer: string): Promise<void> {
  const document = await reader.editor.open(file);
  const reading = await readRequest(reader, document, { now: new Date() });
  await reader.editor.show(document.uri, findPlace(reading, pointer));
}

function findPlace({ places }: RequestReading, pointer: string) {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (places[path] !== undefined) return places[path];
  }
  return undefined;
}
