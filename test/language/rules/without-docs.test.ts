import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { allRules } from '../../../server/src/language/all-rules';
import { analyze } from '../../../server/src/language/analyze';
import { readRequestDocument } from '../../../server/src/language/request-document';
import { rulesWithoutDocs } from '../../../server/src/rules-without-docs.mjs';

describe('the rules without their documentation', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-rules-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('find the same, in a bundle that holds none of it', async () => {
    const inLanguage = (name: string) => join(__dirname, '../../../server/src/language', name);
    await build({
      entryPoints: [inLanguage('analyze.ts'), inLanguage('all-rules.ts')],
      outdir: folder,
      bundle: true,
      platform: 'node',
      charset: 'utf8',
      mainFields: ['module', 'main'],
      plugins: [rulesWithoutDocs],
    });
    const bundle = await readFile(join(folder, 'all-rules.js'), 'utf8');
    for (const { id, docs } of allRules) {
      assert.ok(bundle.includes(`id: "${id}"`), id);
      assert.ok(!bundle.includes(docs.what) || !bundle.includes(docs.why), id);
    }
    const document = readRequestDocument('{ "InstanceId": "ami-12345678", "NoRebot": true, "Name": null }');
    assert.ok(!bundle.includes('as "aws ec2 create-image --cli-input-json" reads it'), 'a description of the schema');
    const inBundle: { analyze: typeof analyze } = require(join(folder, 'analyze.js'));
    assert.deepEqual(plain(inBundle.analyze(document)), plain(analyze(document)));
  });
});

function plain(findings: ReturnType<typeof analyze>) {
  return findings.map(({ rule, severity, message, offset, end }) => ({ rule, severity, message, offset, end }));
}
