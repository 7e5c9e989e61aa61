import assert from 'node:assert/strict';
import { extensionBundle } from '../../client/package/extension-bundle.mjs';
import { BuiltFiles } from '../support/built-files';

describe('What is read to activate the extension', function () {
  this.timeout(60_000);
  let files: BuiltFiles;
  before(async () => {
    files = await BuiltFiles.of(extensionBundle);
  });

  it('holds no package but the one of the texts: neither the protocol nor the AWS SDK', () => {
    const sources = files.sourcesOf('extension.js');
    assert(sources.includes('client/src/extension.ts'));
    assert.deepEqual(packagesOf(sources), ['@vscode/l10n']);
  });
});

function packagesOf(sources: readonly string[]): readonly string[] {
  return [...new Set(sources.flatMap(source => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []))];
}
