import assert from 'node:assert/strict';
import { mcpHelp, readMcpOptions } from '../../server/src/mcp/read-options';

describe('the command line of the MCP server', () => {
  it('reads no account unless a person names a profile', () => {
    assert.deepEqual(readMcpOptions([]), { kind: 'serve' });
    assert.deepEqual(readMcpOptions(['--profile', 'prod', '--region=eu-west-1']), {
      kind: 'serve',
      account: { profile: 'prod', region: 'eu-west-1' },
    });
  });

  it('refuses what makes no sense, with a sentence', () => {
    for (const [args, sentence] of [
      [['--region', 'eu-west-1'], '--region requires --profile.'],
      [['--profile='], 'The profile and the region cannot be empty.'],
      [['--endpoint', 'http://x'], "Unknown option '--endpoint'."],
      [['prod'], "Unexpected argument 'prod'."],
    ] as const) {
      const options = readMcpOptions(args);
      assert.equal(options.kind, 'refused');
      assert.ok(
        options.kind === 'refused' && options.reason.startsWith(sentence.slice(0, -1)),
        JSON.stringify(options),
      );
    }
  });

  it('explains itself', () => {
    assert.equal(readMcpOptions(['-h']).kind, 'help');
    assert.match(mcpHelp, /No tool creates, changes, or deletes anything/);
  });
});
