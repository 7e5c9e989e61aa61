import assert from 'node:assert/strict';
import { countClosed } from '../../../client/src/requests/count-closed';
import { WindowStepFiles } from '../../../client/src/requests/step-files';
import { documentOf, fileUri } from '../commands/support/documents';

const notFound = Object.assign(new Error('no such file'), { code: 'FileNotFound' });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('Files beside a request', () => {
  const uri = fileUri('/requests/web.ami-after.json');
  const files = (readFile: () => Promise<Uint8Array>, open = [documentOf('other', 'other.ami-after.json')]) =>
    new WindowStepFiles({
      textDocuments: open,
      fs: { readFile },
      getWorkspaceFolder: ({ path }) => (path.startsWith('/requests/') ? { uri: fileUri('/requests') } : undefined),
    });

  it('are read as they are being edited, else as they are saved', async () => {
    const saved = async () => bytes('saved ✓');
    assert.equal(await files(saved).read(uri), 'saved ✓');
    assert.equal(await files(saved, [documentOf('edited', 'web.ami-after.json')]).read(uri), 'edited');
  });

  it('are told apart where there is none and where it cannot be read', async () => {
    assert.equal(await files(() => Promise.reject(notFound)).read(uri), undefined);
    for (const failure of [Object.assign(new Error('no'), { code: 'NoPermissions' }), new Error('no'), 'no']) {
      await assert.rejects(files(() => Promise.reject(failure)).read(uri), (error: unknown) => error === failure);
    }
  });

  it('are in their workspace folder, or in none', () => {
    const of = files(async () => bytes(''));
    assert.equal(of.folderOf(uri)?.path, '/requests');
    assert.equal(of.folderOf(fileUri('/tmp/web.ami-after.json')), undefined);
  });
});

describe('The findings of a file that no editor has open', () => {
  const uri = fileUri('/requests/web.ami.json');
  const count = async (size: number, options: { readonly isChecked?: boolean; readonly isGone?: boolean } = {}) => {
    const { isChecked = true, isGone = false } = options;
    const counted: unknown[] = [];
    const found = await countClosed(
      {
        language: {
          countFindings: async params => {
            counted.push(params);
            return { errors: 1, warnings: 2 };
          },
        },
        files: {
          stat: async () => (isGone ? Promise.reject(notFound) : { size }),
          readFile: async () => bytes('{} ✓'),
        },
        isChecked: () => isChecked,
      },
      uri,
    );
    return { found, counted };
  };

  it('are counted by the text as it is saved', async () => {
    assert.deepEqual(await count(6), {
      found: { errors: 1, warnings: 2 },
      counted: [{ uri: uri.toString(), text: '{} ✓' }],
    });
  });

  it('are not counted where the person wants no problems, and of what is gone or is no request by its size', async () => {
    for (const [size, options] of [
      [6, { isChecked: false }],
      [6, { isGone: true }],
      [1_000_001, {}],
    ] as const) {
      assert.deepEqual(await count(size, options), { found: undefined, counted: [] });
    }
    assert.equal((await count(1_000_000)).counted.length, 1);
  });
});
