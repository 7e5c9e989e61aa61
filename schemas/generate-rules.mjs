// Writes index.ts, of-account.ts and of-steps.ts of server/src/language/rules from order.json there; then, from the rules, rules.md, rules.schema.json and the setting ami.rules
// in package.json and package.nls.json.
// `--check` writes nothing and fails when one of them is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { liveRuleIndex, ruleIndex, stepRuleIndex } from './rule-index.mjs';
import { ruleReference } from './rule-reference.mjs';
import { ruleSeverities, rulesFileSchema } from './rule-severities.mjs';

const folder = '../server/src/language/rules';
const order = JSON.parse(read(new URL(`${folder}/order.json`, import.meta.url)));
// First the lists: the rules below are imported by them.
const staleLists = [
  refresh(`${folder}/index.ts`, () => ruleIndex(order)),
  refresh(`${folder}/of-account.ts`, () => liveRuleIndex(order)),
  refresh(`${folder}/of-steps.ts`, () => stepRuleIndex(order)),
];
const { allRules: rules } = await tsImport('../server/src/language/all-rules.ts', import.meta.url);

const stale = [
  ...staleLists,
  refresh('rules.md', () => ruleReference(rules)),
  refresh('rules.schema.json', () => json(rulesFileSchema(rules))),
  refresh('../package.json', manifest => json(withSetting(JSON.parse(manifest)))),
  refresh('../package.nls.json', texts => json(withDescriptions(JSON.parse(texts)))),
].filter(file => file !== undefined);

if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
}

/** Brings a file to what it should be; its name if it was something else. */
function refresh(name, write) {
  const file = new URL(name, import.meta.url);
  const before = read(file);
  const after = write(before);
  if (before === after) return undefined;
  if (!process.argv.includes('--check')) writeFileSync(file, after);
  return name.replace('../', '');
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

function withSetting(manifest) {
  const { properties } = manifest.contributes.configuration;
  const { $comment, description, ...schema } = ruleSeverities(rules);
  properties['ami.rules'] = {
    order: 25,
    scope: 'resource',
    markdownDescription: description,
    ...properties['ami.rules'],
    ...schema,
    properties: mapValues(schema.properties, (id, property) => ({ ...property, description: `%${textKey(id)}%` })),
  };
  return manifest;
}

/** The settings editor takes its texts from here, where they can be translated. */
function withDescriptions(texts) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(textKey('')));
  const { properties } = ruleSeverities(rules);
  const descriptions = Object.entries(properties).map(([id, { description }]) => [textKey(id), description]);
  return Object.fromEntries([...others, ...descriptions]);
}

function textKey(id) {
  return `rule.${id}`;
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
