// Writes contributes.languageModelTools in package.json from the tools in server/src/tools. `--check` writes nothing and
// fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { toolDefinitions } = await tsImport('../server/src/tools/definitions.ts', import.meta.url);

const file = new URL('../package.json', import.meta.url);
const before = readFileSync(file, 'utf8');
const manifest = JSON.parse(before);
manifest.contributes.languageModelTools = toolDefinitions.map(({ name, description, inputSchema }) => ({
  name,
  displayName: `%tool.${name}%`,
  userDescription: `%tool.${name}.description%`,
  modelDescription: description,
  toolReferenceName: name.replaceAll(/_(\w)/g, (_, letter) => letter.toUpperCase()),
  canBeReferencedInPrompt: true,
  tags: ['aws', 'ec2', 'ami'],
  inputSchema,
}));
const after = `${JSON.stringify(manifest, null, 2)}\n`;
if (before !== after) {
  if (process.argv.includes('--check')) {
    console.error('The language model tools in package.json are stale. Run: npm run generate');
    process.exitCode = 1;
  } else writeFileSync(file, after);
}
