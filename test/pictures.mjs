// `npm run screenshots`: renews the pictures that README shows, in .github/pictures, by the suite that uses the extension as a person
// does, and puts some of them together to the moving one.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { execute } from './support/execute.mjs';
import { endOnTrouble } from './support/trouble.mjs';

endOnTrouble();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const folder = '.github/pictures';

await run('client/build.mjs');
await run('test/editor/run-suite.mjs', 'pictures');
const frames = ['completion', 'findings', 'plan', 'confirmation', 'run', 'done'];
writeFileSync(
  join(folder, 'tour.gif'),
  toGif(frames.map(name => PNG.sync.read(readFileSync(join(folder, `${name}.png`))))),
);
rmSync(join(folder, 'last.png'));
console.log(`The pictures are in ${folder}. Look at them before you commit them.`);

async function run(...args) {
  const { code } = await execute(process.execPath, args, { env: { AMI_SCREENSHOTS: join(process.cwd(), folder) } });
  if (code !== 0) process.exit(code);
}

/** Two seconds a frame, without an end. */
function toGif(pictures) {
  const encoder = gifenc.GIFEncoder();
  for (const { data, width, height } of pictures) {
    const palette = gifenc.quantize(data, 256);
    encoder.writeFrame(gifenc.applyPalette(data, palette), width, height, { palette, delay: 2000 });
  }
  encoder.finish();
  return encoder.bytes();
}
