import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Reads interfaces and enums from the type declarations of an AWS SDK client by TypeScript's parser. Returns a lookup by name:
 * `shape(name)` is `{ documentation, members: { name, documentation, required, type, list, reference }[] }`, where `type` is a TypeScript keyword and
 * `reference` the name of another shape or enum; `values(name)` is the list of an enum's values, or undefined.
 */
export function readDeclarations(packageFolder) {
  const folder = join(packageFolder, 'dist-types', 'models');
  const files = readdirSync(folder)
    .filter(file => /^(models_\d+|enums)\.d\.ts$/.test(file))
    .map(file => ({ name: file, text: readFileSync(join(folder, file), 'utf8') }));

  // Only the files that declare what is asked for are parsed: all of them together have 100,000 lines.
  const parsed = new Map();
  const find = (declaration, accept) => {
    for (const file of files) {
      if (!file.text.includes(declaration)) continue;
      if (!parsed.has(file)) parsed.set(file, ts.createSourceFile(file.name, file.text, ts.ScriptTarget.Latest, true));
      const found = parsed.get(file).statements.find(accept);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  return {
    shape(name) {
      const node = find(`interface ${name} `, each => ts.isInterfaceDeclaration(each) && each.name.text === name);
      if (node === undefined) throw new Error(`The SDK declares no shape ${name}.`);
      return { documentation: comment(node), members: node.members.map(readMember) };
    },
    values(name) {
      const node = find(`const ${name}: `, each => constName(each) === name);
      return node?.declarationList.declarations[0].type.members.map(member => member.type.literal.text);
    },
  };
}

function readMember(node) {
  const type = node.type.types?.find(each => each.kind !== ts.SyntaxKind.UndefinedKeyword) ?? node.type;
  const list = ts.isArrayTypeNode(type);
  const element = list ? type.elementType : type;
  return {
    name: node.name.text,
    documentation: comment(node),
    // The SDK's generator writes `Name: string | undefined` for a required member and `Name?: …` for any other.
    required: node.questionToken === undefined,
    list,
    type: ts.tokenToString(element.kind),
    reference: ts.isTypeReferenceNode(element) ? element.typeName.text : undefined,
  };
}

function constName(node) {
  return ts.isVariableStatement(node) ? node.declarationList.declarations[0].name.text : undefined;
}

/** The comment's HTML, without its tags for tools. */
function comment(node) {
  const [last] = node.jsDoc?.slice(-1) ?? [];
  return last === undefined ? '' : (ts.getTextOfJSDocComment(last.comment) ?? '');
}
