// Writes the partitions and regions that the installed AWS SDK knows to client/src/ec2/regions.json.
// `--check` writes nothing and fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';

const file = new URL('../client/src/ec2/regions.json', import.meta.url);
const core = dirname(createRequire(import.meta.url).resolve('@aws-sdk/core/package.json'));
const source = join(core, 'dist-es/submodules/client/util-endpoints/lib/aws/partitions.js');
const { partitionsInfo } = await tsImport(source, import.meta.url);

const written = `${JSON.stringify(partitionsInfo.partitions.map(toPartition), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, written);
else if (readFileSync(file, 'utf8') !== written) {
  console.error('client/src/ec2/regions.json is stale. Run: npm run generate');
  process.exitCode = 1;
}

function toPartition({ id, regionRegex, regions }) {
  const names = Object.entries(regions)
    .filter(([name]) => !name.endsWith('-global'))
    .map(([name, { description }]) => [name, description]);
  return { id, pattern: regionRegex, regions: Object.fromEntries(names.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}
