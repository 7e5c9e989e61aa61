import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * A plugin of esbuild for the server's bundle: leaves out the documentation of the rules, a sixth of the bundle, and what of a schema
 * nobody reads. The server links to the rule reference and never shows it. What EC2 answers stays, since a request that is to be sent is
 * judged by it. The documentation of members is long, and only where members are explained: a schema is two modules, with it and without.
 */
export const rulesWithoutDocs = {
  name: 'rules-without-docs',
  setup(build) {
    build.onLoad({ filter: /[/\\]language[/\\]rules[/\\][a-z0-9-]+\.ts$/ }, async ({ path }) => ({
      contents: withoutDocs(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
    build.onResolve({ filter: /\.schema\.json$/ }, ({ path, importer, resolveDir }) => {
      if (!/[/\\]member-texts\.ts$/.test(importer)) return undefined;
      return { path: join(resolveDir, path), suffix: '?texts' };
    });
    build.onLoad({ filter: /[/\\]schemas[/\\][a-z-]+\.schema\.json$/ }, async ({ path, suffix }) => {
      const text = await readFile(path, 'utf8');
      const schema = suffix === '?texts' ? onlyTexts(JSON.parse(text)) : JSON.parse(text, onlyRead);
      return { contents: JSON.stringify(schema), loader: 'json' };
    });
  },
};

/** What a schema says for other editors only: its first sentences, which the Markdown repeats, and conditions, which rules check here. */
function onlyRead(key, value) {
  const isForOthers = ['description', '$comment', 'errorMessage', 'enumDescriptions'].includes(key);
  if (isForOthers || key === 'markdownDescription') return undefined;
  return key === 'allOf' && value.some(each => each.if !== undefined) ? undefined : value;
}

/** The documentation of members, at its place in the schema. */
function onlyTexts({ properties = {}, definitions = {} }) {
  const text = ({ markdownDescription }) => ({ markdownDescription });
  return { properties: mapValues(properties, text), definitions: mapValues(definitions, onlyTexts) };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** The text of a rule whose `docs` hold nothing but the first word of `ec2`: the code of an error, or "none". */
function withoutDocs(text) {
  const file = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest);
  let kept = text;
  for (const { name, initializer, pos, end } of docsIn(file)
    .flatMap(docs => docs.properties)
    .reverse()) {
    const word = name?.text === 'ec2' ? ` ec2: ${JSON.stringify(initializer.text.split(/[ :,]/)[0])},` : '';
    kept = kept.slice(0, pos) + word + kept.slice(afterComma(kept, end));
  }
  return kept;
}

/** The objects that are `docs` of a rule, in the order of the text. */
function docsIn(file) {
  const found = [];
  const visit = node => {
    const isDocs = ts.isPropertyAssignment(node) && node.name.text === 'docs';
    if (isDocs && ts.isObjectLiteralExpression(node.initializer)) found.push(node.initializer);
    else ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function afterComma(text, end) {
  return text[end] === ',' ? end + 1 : end;
}
