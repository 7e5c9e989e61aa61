import { t } from '@vscode/l10n';
import { parseAllDocuments } from 'yaml';
import { type Found, type FoundObject, foundFrom, isFoundList, isFoundObject } from '../found';
import type { Notation, Reading } from '../notation';
import { Notes } from '../notes';
import { takeRequest } from '../taking/take-request';

/** Requests as `--cli-input-yaml` takes them, one or several. */
export const yaml: Notation = { id: 'yaml', title: () => 'YAML', read };

function read(text: string): Reading {
  const documents = yamlDocuments(text);
  if (documents === undefined) return { reason: t('The text is not YAML.') };
  const objects = documents.flatMap(objectsIn);
  if (objects.length === 0) return { reason: t('The YAML contains no mapping with the members of a request.') };
  return { requests: objects.map(members => takeRequest(members, new Notes())) };
}

/** The mappings that are requests: each item of a list, a list with a member in each item, or what a task of Ansible has for its module. */
function objectsIn(document: Found): readonly FoundObject[] {
  const objects = (isFoundList(document) ? document : [document]).filter(isFoundObject);
  if (objects.length > 1 && objects.every(({ size }) => size === 1)) {
    return [new Map(objects.flatMap(object => [...object]))];
  }
  return objects.map(object => {
    const module = [...object].find(([name]) => /(?:^|\.)ec2_ami$/.test(name))?.[1];
    return isFoundObject(module) ? module : object;
  });
}

/** The documents of a YAML text; undefined where it cannot be read. Aliases are followed only as far as the library finds it safe. */
export function yamlDocuments(text: string): readonly Found[] | undefined {
  if (depthOf(text) > deepest) return undefined;
  try {
    const documents = parseAllDocuments(text, { logLevel: 'silent', prettyErrors: false, merge: true });
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
    return documents.map(document => foundFrom(document.toJS({ mapAsMap: true })));
  } catch {
    // An alias that stands for too much is an error of the library, thrown.
    return undefined;
  }
}

/** The library goes one call deeper with each level, down to where the program would be ended. */
const deepest = 200;

/** No less than the levels that the text can have: open brackets, lists within lists on one line, and steps of indentation. */
function depthOf(text: string): number {
  let brackets = 0;
  let deepestBrackets = 0;
  for (const character of text) {
    if (character === '[' || character === '{') deepestBrackets = Math.max(deepestBrackets, ++brackets);
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
  }
  let dashes = 0;
  const indents: number[] = [];
  let deepestIndent = 0;
  for (const line of text.split('\n')) {
    const [, indent = ''] = /^( *)\S/.exec(line) ?? [];
    dashes = Math.max(dashes, line.match(/[-?:] /g)?.length ?? 0);
    while ((indents.at(-1) ?? -1) >= indent.length) indents.pop();
    indents.push(indent.length);
    deepestIndent = Math.max(deepestIndent, indents.length);
  }
  return deepestBrackets + dashes + deepestIndent;
}
