import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { staticTools } from '../../server/src/tools';
import { toolDefinitions } from '../../server/src/tools/definitions';

describe('the tools for agents', () => {
  it('are contributed to VS Code as they are defined', () => {
    const generate = join(__dirname, '../../schemas/generate-tools.mjs');
    const { status, stderr } = spawnSync(process.execPath, [generate, '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });

  it('take no profile, key, endpoint or region: an agent works at the target that a person selected', () => {
    const inputs = toolDefinitions.flatMap(({ inputSchema }) => Object.keys(inputSchema.properties));
    assert.deepEqual(
      inputs.filter(name => /profile|key|secret|token|endpoint|region|account/i.test(name)),
      [],
    );
  });

  it('have no name that creates, changes or removes', () => {
    const verbs = toolDefinitions.map(({ name }) => name.split('_')[1]);
    assert.deepEqual(
      verbs.filter(verb => !/^(validate|explain|convert|list|plan|describe|propose)$/.test(verb ?? '')),
      [],
    );
  });

  it('are all defined', () => {
    const names = new Set(toolDefinitions.map(({ name }) => name));
    assert.deepEqual(
      staticTools.filter(({ name }) => !names.has(name)),
      [],
    );
  });
});
