import { t } from '@vscode/l10n';
import { Expression, type Found, isFoundList, isFoundObject, type Unresolved } from '../found';
import type { Notes } from '../notes';
import { readStructureText } from '../taking/structure-text';
import { fileIn, type ScriptFiles } from './script-files';
import type { Word } from './shell';

/** An argument that is one text, with gaps where the shell would put values. */
export function readArgument({ pieces }: Word): Found {
  const texts = pieces.filter(piece => typeof piece === 'string');
  return texts.length === pieces.length ? texts.join('') : new Expression(pieces, true);
}

/** An argument that is JSON or shorthand, with gaps in any of its texts. Of files only those are read that the script itself writes. */
export function readStructure(word: Word, notes: Notes, name: string, files: ScriptFiles): Found | undefined {
  const unresolved: Unresolved[] = [];
  const text = word.pieces
    .map(piece => (typeof piece === 'string' ? piece : `${gapStart}${unresolved.push(piece) - 1}${gapEnd}`))
    .join('');
  if (/^fileb?:\/\//.test(text)) {
    const file = fileIn(files, text);
    // A file has no file in it.
    if (file !== undefined) return readStructure(file, notes, name, new Map());
    notes.lose(t('{0} refers to a file that was not read: {1}', name, withSources(text, unresolved)));
    return undefined;
  }
  const found = readStructureText(text);
  return found === undefined ? readArgument(word) : fill(found, unresolved);
}

/** Marks that no text has: they stand for the gaps while the text around them is read. */
const gapStart = '\ue000';
const gapEnd = '\ue001';
const gap = /\ue000(\d+)\ue001/g;

function fill(found: Found, unresolved: readonly Unresolved[]): Found {
  if (unresolved.length === 0) return found;
  if (typeof found === 'string') return filled(found, unresolved);
  if (found instanceof Expression) return filled(found.source, unresolved);
  if (isFoundList(found)) return found.map(item => fill(item, unresolved));
  if (!isFoundObject(found)) return found;
  return new Map([...found].map(([key, value]) => [withSources(key, unresolved), fill(value, unresolved)]));
}

function filled(text: string, unresolved: readonly Unresolved[]): Found {
  const pieces = text.split(gap).map((part, index) => (index % 2 === 0 ? part : (unresolved[Number(part)] ?? part)));
  if (pieces.length === 1) return text;
  return new Expression(
    pieces.filter(piece => piece !== ''),
    true,
  );
}

function withSources(text: string, unresolved: readonly Unresolved[]): string {
  return text.replace(gap, (_, index: string) => unresolved[Number(index)]?.source ?? '');
}
