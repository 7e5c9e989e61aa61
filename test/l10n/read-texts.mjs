import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * Every text that the code of `folders` gives to `t`, with the places it stands at, and what cannot be translated:
 * a text that is no literal, or one that is taken before the language is known.
 */
export function readTexts(folders) {
  const texts = new Map();
  const problems = [];
  for (const file of folders.flatMap(sourcesIn)) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = node => {
      if (ts.isCallExpression(node) && isTranslation(node.expression)) {
        const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
        const text = textOf(node.arguments[0]);
        if (text === undefined) problems.push(`${place}: the text is not a literal`);
        else texts.set(text.key, { message: text.message, places: [...(texts.get(text.key)?.places ?? []), place] });
        if (isTooEarly(node, file)) problems.push(`${place}: the text is taken before the language is known`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { texts, problems };
}

function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** `t(…)` of an import by name, `l10n.t(…)` and `vscode.l10n.t(…)`. */
function isTranslation(callee) {
  if (ts.isIdentifier(callee)) return callee.text === 't' && isImported(callee);
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 't') return false;
  const { expression } = callee;
  return (ts.isPropertyAccessExpression(expression) ? expression.name : expression).text === 'l10n';
}

function isImported(identifier) {
  return identifier
    .getSourceFile()
    .statements.some(
      statement => ts.isImportDeclaration(statement) && statement.moduleSpecifier.text === '@vscode/l10n',
    );
}

/** The text and its key in a bundle, as the editor and `@vscode/l10n` make it: a comment for translators is part of the key. */
function textOf(argument) {
  if (argument === undefined || !ts.isObjectLiteralExpression(argument)) {
    const message = literalOf(argument);
    return message === undefined ? undefined : { message, key: message };
  }
  const initializerOf = name => argument.properties.find(property => property.name?.text === name)?.initializer;
  const message = literalOf(initializerOf('message'));
  const comment = initializerOf('comment');
  const comments =
    comment && ts.isArrayLiteralExpression(comment) ? comment.elements.map(literalOf) : [literalOf(comment)];
  return message === undefined ? undefined : { message, key: `${message}/${comments.join('')}` };
}

function literalOf(node) {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [literalOf(node.left), literalOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

/** The client's entry sets the language before its other modules load; the server learns it later. */
function isTooEarly(node, file) {
  if (file.startsWith('client/')) return false;
  for (let at = node.parent; at; at = at.parent) if (ts.isFunctionLike(at)) return false;
  return true;
}
