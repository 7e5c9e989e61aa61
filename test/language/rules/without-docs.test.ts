import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { analyze } from '../../../server/src/language/analyze';
import { readRequestDocument } from '../../../server/src/language/request-document';
import { allRules } from '../../../server/src/language/rules';
import { rulesWithoutDocs } from '../../../server/src/rules-without-docs.mjs';

describe('the rules without their documentation', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ami-rules-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('find the same, in a bundle that holds none of it', async () => {
    const program = join(folder, 'analyze.js');
    await build({
      entryPoints: [join(__dirname, '../../../server/src/language/analyze.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      charset: 'utf8',
      mainFields: ['module', 'main'],
      plugins: [rulesWithoutDocs],
    });
    const bundle = await readFile(program, 'utf8');
    for (const { id, docs } of allRules) {
      assert.ok(bundle.includes(`id: "${id}"`), id);
      assert.ok(!bundle.includes(docs.what) || !bundle.includes(docs.why), id);
    }
    const document = readRequestDocument('{ "InstanceId": "ami-12345678", "NoRebot": true, "Name": null }');
    assert.ok(!bundle.includes('as "aws ec2 create-image --cli-input-json" reads it'), 'a description of the schema');
    const inBundle: { analyze: typeof analyze } = require(program);
    assert.deepEqual(plain(inBundle.analyze(document)), plain(analyze(document)));
  });
});

function plain(findings: ReturnType<typeof analyze>) {
  return findings.map(({ rule, severity, message, offset, end }) => ({ rule, severity, message, offset, end }));
}
