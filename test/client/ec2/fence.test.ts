import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isTypeOnly: boolean;
}

const root = 'client/src';

describe('fence: who imports what in the client', () => {
  let imports: readonly Import[];
  before(async () => {
    imports = await readImports();
    const kinds = [/^@aws-sdk\//, /^@smithy\//, /^vscode$/, /server\/src\/protocol$/];
    for (const kind of kinds)
      assert.ok(
        imports.some(({ from }) => kind.test(from)),
        `imports of ${kind} are found`,
      );
  });

  const offenders = (isWrong: (found: Import) => boolean) =>
    imports.filter(isWrong).map(({ file, from }) => `${file} imports ${from}`);

  it('only client/src/ec2/sdk imports the AWS SDK, and only type imports lead into it', () => {
    assert.deepEqual(
      offenders(({ file, from }) => from.startsWith('@aws-sdk/') && !file.startsWith('ec2/sdk/')),
      [],
    );
    const isInside = (file: string) => file.startsWith('ec2/sdk/');
    assert.deepEqual(
      offenders(({ file, from, isTypeOnly }) => !isInside(file) && isInside(resolve(file, from)) && !isTypeOnly),
      [],
    );
  });

  it('only client/src/ec2 imports the parts that the SDK is made of', () => {
    assert.deepEqual(
      offenders(({ file, from }) => from.startsWith('@smithy/') && !file.startsWith('ec2/')),
      [],
    );
  });

  it('the account and the facts know no editor', () => {
    assert.deepEqual(
      offenders(({ file, from }) => /^(ec2|facts)\//.test(file) && /^vscode(-|$)/.test(from)),
      [],
    );
  });

  it('the client knows of the server its protocol alone', () => {
    assert.deepEqual(
      offenders(
        ({ file, from }) => /^\.\..*server\//.test(resolve(file, from)) && !from.endsWith('server/src/protocol'),
      ),
      [],
    );
  });
});

function resolve(file: string, from: string): string {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
}

async function readImports(): Promise<readonly Import[]> {
  const files = (await readdir(root, { recursive: true })).filter(file => file.endsWith('.ts'));
  const found = await Promise.all(
    files.map(async name => {
      const file = name.split(path.sep).join('/');
      const text = await readFile(path.join(root, name), 'utf8');
      return [...text.matchAll(/^(?:import|export)( type)?\s(?:[^;']*?from )?'([^']+)'/gm)].map(([, type, from]) => ({
        file,
        from: from ?? '',
        isTypeOnly: type !== undefined,
      }));
    }),
  );
  return found.flat();
}
