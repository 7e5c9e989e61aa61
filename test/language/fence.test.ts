import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';

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
    rule: 'The notations know no editor, no Node and nothing of the server but the language',
    within: 'server/src/convert',
    mayNot: imported =>
      /^(vscode|@aws-sdk\/|@smithy\/|node:)/.test(imported) ||
      (imported.startsWith('server/src/') && !/^server\/src\/(?:convert|language)\//.test(imported)),
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
    rule: 'Only commands and what loads them know the commands',
    within: 'client/src',
    mayNot: (imported, importer) =>
      imported.startsWith('client/src/commands') &&
      !importer.startsWith('client/src/commands/') &&
      !['client/src/extension.ts', 'client/src/window-commands.ts'].includes(importer),
  },
  {
    rule: 'Requests know no views',
    within: 'client/src/requests',
    mayNot: imported => imported.startsWith('client/src/views/'),
  },
  {
    rule: 'Asking knows neither requests nor views',
    within: 'client/src/asking',
    mayNot: imported => /^client\/src\/(requests|views)\//.test(imported),
  },
  {
    rule: 'Plans know no runs',
    within: 'client/src/plan',
    mayNot: imported => imported.startsWith('client/src/runs/'),
  },
  {
    rule: 'No product code knows the tests',
    within: '.',
    mayNot: (imported, importer) => imported.startsWith('test/') && !importer.startsWith('test/'),
  },
];

/** What draws text in the window, and the files that may: each makes plain what it draws. */
const shows: { what: string; pattern: RegExp; exits: readonly string[] }[] = [
  {
    what: 'shows messages, lists, input boxes and progress',
    pattern:
      /\b(show(Information|Warning|Error)Message|(show|create)QuickPick|(show|create)InputBox|withProgress|setStatusBarMessage)\b/,
    exits: ['client/src/asking/window-ask.ts'],
  },
  { what: 'makes tree items', pattern: /\bnew (vscode\.)?TreeItem\(/, exits: ['client/src/views/to-tree-item.ts'] },
  {
    what: 'makes items of the status bar',
    pattern: /\bcreateStatusBarItem\b/,
    exits: ['client/src/views/status-item.ts'],
  },
  {
    what: 'makes pages',
    pattern: /\bcreateWebviewPanel\b|\bregisterWebview|\.webview\b/,
    exits: ['client/src/views/pages/page-panels.ts'],
  },
  {
    what: 'writes above the rows of a view',
    pattern: /\bview\.(message|description|title) =/i,
    exits: ['client/src/views/account-view.ts', 'client/src/views/runs-view.ts'],
  },
  {
    what: 'starts programs in a terminal, and no shell reads their arguments',
    pattern: /\bnew vscode\.(Task|ProcessExecution)\(/,
    exits: ['client/src/asking/sign-in-task.ts'],
  },
  {
    what: 'makes Markdown, hovers, decorations and terminals in the client: there are none',
    pattern:
      /\bMarkdownString\b|\bnew vscode\.(Hover|ShellExecution|CustomExecution|CodeLens|InlayHint)\(|\bcreateTerminal\b|\.sendText\(|\bcreateTextEditorDecorationType\b/,
    exits: [],
  },
  {
    what: 'makes findings in the client: of rules files, in sentences that the server has made harmless',
    pattern: /\bnew vscode\.Diagnostic\(/,
    exits: ['client/src/language-client/rules-file-checks.ts'],
  },
  { what: 'writes to the log', pattern: /\bcreateOutputChannel\b/, exits: ['client/src/extension.ts'] },
];

const exported =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:function\*?|class|const|interface|type|enum) (\w+)/gm;

/** Within each of them a name means one thing. The sandbox and the account that it stands for each have an Image. */
const sides = [
  { side: 'the client', files: () => sourcesOf('client/src').filter(file => !file.startsWith('client/src/sandbox/')) },
  { side: 'the sandbox', files: () => sourcesOf('client/src/sandbox') },
  { side: 'the server', files: () => sourcesOf('server/src') },
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

  it('No files import each other in a circle, types included', () => {
    assert.deepEqual(circlesIn(filesImportedBy(imports)), []);
  });

  it('What activates the extension is loaded without commands, pages, tools, or the runs behind their list', () => {
    const graph = filesImportedBy(imports.filter(({ isLoaded }) => isLoaded));
    const loaded = [...reachableFrom('client/src/extension.ts', graph)];
    const late =
      /^client\/src\/(commands\/(?!register\.)|views\/pages\/|batch\/|cleanup\/(?!doing\/has-unfinished\.)|runs\/run-manager\.)/;
    assert(loaded.includes('client/src/runs/runs.ts'));
    assert.deepEqual(
      loaded.filter(file => late.test(file)),
      [],
    );
  });

  for (const { what, pattern, exits } of shows) {
    it(`Only the exit that makes texts harmless ${what}`, () => {
      const files = [...new Set(imports.map(({ importer }) => importer))].filter(file =>
        file.startsWith('client/src/'),
      );
      const found = files.filter(file => pattern.test(readFileSync(join(root, file), 'utf8')));
      assert.deepEqual(found.sort(), exits);
    });
  }

  it('Dates and numbers are written for a person in one file of each side', () => {
    const writes = /\.toLocale(Date|Time)?String\(|\bIntl\.(DateTime|Number)Format\b/;
    const files = [...new Set(imports.map(({ importer }) => importer))];
    const found = files.filter(file => writes.test(readFileSync(join(root, file), 'utf8')));
    assert.deepEqual(found, ['client/src/local-format.ts', 'server/src/language/format-number.ts']);
  });

  for (const { side, files } of sides) {
    it(`No two things of ${side} share a name, except what each layer does for one action of AWS`, () => {
      const places = new Map<string, string[]>();
      for (const file of files()) {
        for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(exported)) {
          places.set(name, [...(places.get(name) ?? []), file]);
        }
      }
      const shared = [...places].filter(([, where]) => new Set(where.map(file => basename(file))).size > 1);
      assert.deepEqual(shared, []);
    });
  }

  it('No two rooms import each other', () => {
    const arrows = new Set(imports.map(({ importer, imported }) => `${roomOf(importer)} -> ${roomOf(imported)}`));
    const rooms = [...new Set(imports.map(({ importer }) => roomOf(importer)))].filter(room => room !== 'client/src');
    const both = rooms.flatMap(a =>
      rooms.filter(b => a < b && arrows.has(`${a} -> ${b}`) && arrows.has(`${b} -> ${a}`)).map(b => `${a} and ${b}`),
    );
    assert.deepEqual(both, []);
  });

  it('see a circle and a file outside of it', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    assert.deepEqual(circlesIn(graph), [['a', 'b', 'c']]);
  });
});

/** A folder of the client, the language, or the server around it. */
function roomOf(path: string): string {
  const [side = '', , room = ''] = path.split('/');
  if (side === 'server') return room === 'language' || room === 'convert' ? `server/src/${room}` : 'server/src';
  return side === 'client' && path.split('/').length > 3 ? `client/src/${room}` : 'client/src';
}

function filesImportedBy(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, string[]>(imports.map(({ importer }) => [importer, []]));
  for (const { importer, imported } of imports) {
    const file = [`${imported}.ts`, `${imported}/index.ts`].find(path => graph.has(path));
    if (file !== undefined) graph.get(importer)?.push(file);
  }
  return graph;
}

/** The sets of files that reach each other, each sorted. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map(file => [file, reachableFrom(file, graph)]));
  const circles = [...graph.keys()].map(file =>
    [...(reached.get(file) ?? [])].filter(other => reached.get(other)?.has(file)).toSorted(),
  );
  const known = new Map(circles.filter(circle => circle.length > 0).map(circle => [circle.join(), circle]));
  return [...known.values()];
}

function reachableFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const next = [...(graph.get(start) ?? [])];
  for (let file = next.pop(); file !== undefined; file = next.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    next.push(...(graph.get(file) ?? []));
  }
  return seen;
}

interface Import {
  readonly importer: string;
  readonly imported: string;
  /** It is loaded before the importer runs: neither a type nor an `import()`. */
  readonly isLoaded: boolean;
}

function importsOf(folder: string): Import[] {
  return sourcesOf(folder).flatMap(importer => {
    const source = readFileSync(join(root, importer), 'utf8');
    const specifiers = source.matchAll(
      /(\bimport type\b[^;']*)?(?:\bfrom\s+|\bimport\s*(\()?\s*|\brequire\s*\(\s*)'([^']+)'/g,
    );
    return [...specifiers].map(([, type, late, specifier = '']) => ({
      importer,
      imported: resolve(importer, specifier),
      isLoaded: type === undefined && late === undefined,
    }));
  });
}

function sourcesOf(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file.split(sep).join('/')}`);
}

function resolve(importer: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, join(root, dirname(importer), specifier))
    .split(sep)
    .join('/');
}
