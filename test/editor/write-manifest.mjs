import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes `folder` a package of its own that wants `dependencies`, so that npm installs there and nowhere above. */
export async function writeManifest(folder, dependencies) {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
}
