import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as types from 'vscode-languageserver-types';
import { readByLibraries } from '../../client/package/used-types.mjs';

const root = join(__dirname, '../..');

describe('What is bundled of vscode-languageserver-types', () => {
  const names = new Set(Object.keys(types));

  it('is what the libraries read of it', () => {
    const text = sourcesIn('node_modules/vscode-languageserver-protocol/lib', '.js');
    assert.deepEqual(read(text, /vscode_languageserver_types_1\.(\w+)/g), [...readByLibraries].toSorted());
    const library = sourcesIn('node_modules/vscode-languageserver/lib', '.js');
    assert.deepEqual(read(library, /vscode_languageserver_types_1\.(\w+)/g), []);
    const handedOn = read(library, /vscode_languageserver_protocol_1\.(\w+)/g);
    assert(handedOn.includes('HoverRequest'));
    assert.deepEqual(
      handedOn.filter(name => names.has(name)),
      [],
    );
  });

  it('is what the server imports from it, and not from a library that hands it on', () => {
    const text = sourcesIn('server/src', '.ts');
    const imports = [...text.matchAll(/import \{([^}]+)\} from 'vscode-languageserver(?:-protocol)?(?:\/\w+)?'/g)];
    const values = imports.flatMap(([, list = '']) => list.split(',').map(each => each.trim()));
    assert(values.includes('createConnection'));
    assert.deepEqual(
      values.filter(name => names.has(name)),
      [],
    );
  });
});

function sourcesIn(folder: string, ending: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith(ending))
    .map(file => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');
}

function read(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}
