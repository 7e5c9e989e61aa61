// Writes ec2-actions.json, what the sandbox knows of each action of EC2 that it models: the parameters that EC2 documents and, for
// each filter in the documentation, its path in the answer. Read from the installed @aws-sdk/client-ec2 and from sandbox.json.
// `--check` writes nothing and fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { readDeclarations } from './read-declarations.mjs';
import { leavesOf, parametersOf } from './wire-names.mjs';

const require = createRequire(import.meta.url);
const manifest = require.resolve('@aws-sdk/client-ec2/package.json');
const sdk = require('@aws-sdk/client-ec2');
const declarations = readDeclarations(dirname(manifest));
const wanted = JSON.parse(readFileSync(new URL('sandbox.json', import.meta.url), 'utf8'));
const file = new URL('ec2-actions.json', import.meta.url);

const text = `${JSON.stringify(actionTable(), null, 1)}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('schemas/ec2-actions.json is stale. Run: npm run generate');
  process.exitCode = 1;
}

function actionTable() {
  return Object.fromEntries(
    wanted.actions.map(action => [
      action,
      {
        parameters: parametersOf(sdk[`${action}Request$`]),
        ...(wanted.items[action] && { filters: filtersOf(action) }),
      },
    ]),
  );
}

/** The path of each documented filter; throws when a name gives none and sandbox.json does not say. */
function filtersOf(action) {
  const { documentation } = declarations.shape(`${action}Request`).members.find(member => member.name === 'Filters');
  const names = documentedNames(documentation);
  const leaves = leavesOf(sdk[`${wanted.items[action]}$`]);
  const given = wanted.filters[action] ?? {};
  for (const name of Object.keys(given)) {
    if (!names.includes(name))
      throw new Error(`sandbox.json names the filter ${name} of ${action}, which the SDK does not document.`);
  }
  return Object.fromEntries(
    names.map(name => {
      const path = name in given ? given[name] : leaves.find(leaf => isSpelledLike(leaf, name))?.join('.');
      if (path === undefined) throw new Error(`sandbox.json must give the path of the filter ${name} of ${action}.`);
      return [name, path];
    }),
  );
}

/** The names in the outermost list of the documentation; lists within it are values. `tag:<key>` goes for everything that has tags. */
function documentedNames(html) {
  const names = [];
  let depth = 0;
  for (const [tag, name] of html.matchAll(/<ul>|<\/ul>|<li>\s*(?:<p>\s*)?<code>([^<]+)<\/code>/g)) {
    if (tag === '<ul>') depth += 1;
    else if (tag === '</ul>') depth -= 1;
    else if (depth === 1 && !/^tag(?::|$)/.test(name.trim())) names.push(name.trim());
  }
  return [...new Set(names)].sort();
}

/** `block-device-mapping.snapshot-id` is `blockDeviceMapping.ebs.snapshotId`: the same words, but for `ebs` and for plurals. */
function isSpelledLike(leaf, name) {
  const filter = singular(name.split('.')).replaceAll('-', '');
  const words = leaf.filter(part => part !== 'ebs');
  return [words.join(''), singular(words), singular(leaf)].some(text => text.toLowerCase() === filter);
}

function singular(parts) {
  return parts.map(part => part.replace(/Set$|(?<=.)s$/, '')).join('');
}
