import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const root = join(__dirname, '../..');

/** Who may import what. A package counts by its name, a file of the project by its path. */
const fences: { rule: string; within: string; mayNot: (imported: string, importer: string) => boolean }[] = [
  {
    rule: 'The language knows no editor, no AWS SDK and no Node',
    within: 'server/src/language',
    mayNot: imported => /^(vscode|@aws-sdk\/|@smithy\/|node:)/.test(imported),
  },
  {
    rule: 'The language knows nothing of the server around it',
    within: 'server/src/language',
    mayNot: imported => imported.startsWith('server/src/') && !imported.startsWith('server/src/language/'),
  },
  {
    rule: 'The server knows no editor and no AWS SDK',
    within: 'server/src',
    mayNot: imported => imported === 'vscode' || /^(@aws-sdk\/|@smithy\/|client\/)/.test(imported),
  },
  {
    rule: 'The client knows of the server only the protocol',
    within: 'client/src',
    mayNot: imported => imported.startsWith('server/') && imported !== 'server/src/protocol',
  },
  {
    rule: 'Only the port to EC2 knows the AWS SDK',
    within: 'client/src',
    mayNot: (imported, importer) => imported.startsWith('@aws-sdk/') && !importer.startsWith('client/src/ec2/'),
  },
  {
    rule: 'No product code knows the tests',
    within: '.',
    mayNot: (imported, importer) => imported.startsWith('test/') && !importer.startsWith('test/'),
  },
];

describe('The fences', () => {
  const imports = ['client/src', 'server/src'].flatMap(importsOf);

  it('see the imports of the project', () => {
    assert(imports.length > 100);
    assert(imports.some(({ imported }) => imported === 'jsonc-parser'));
  });

  for (const { rule, within, mayNot } of fences) {
    it(rule, () => {
      const breaches = imports.filter(
        ({ importer, imported }) => (within === '.' || importer.startsWith(`${within}/`)) && mayNot(imported, importer),
      );
      assert.deepEqual(breaches, []);
    });
  }
});

interface Import {
  readonly importer: string;
  readonly imported: string;
}

function importsOf(folder: string): Import[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const importer = `${folder}/${file.split(sep).join('/')}`;
      const source = readFileSync(join(root, importer), 'utf8');
      const specifiers = source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)'([^']+)'/g);
      return [...specifiers].map(([, specifier = '']) => ({ importer, imported: resolve(importer, specifier) }));
    });
}

function resolve(importer: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, join(root, dirname(importer), specifier))
    .split(sep)
    .join('/');
}
