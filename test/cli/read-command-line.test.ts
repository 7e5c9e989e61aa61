import assert from 'node:assert/strict';
import { programs } from '../../server/src/cli/programs';
import { readCommandLine, usage } from '../../server/src/cli/read-command-line';

describe('the command line', () => {
  it('leaves the options of a command to it', () =>
    assert.deepEqual(readCommandLine(['check', '--help', 'web.ami.json']), {
      kind: 'run',
      program: 'check',
      args: ['--help', 'web.ami.json'],
    }));

  for (const args of [[], ['--help'], ['-h'], ['help']]) {
    it(`prints the help for "${args.join(' ')}"`, () => assert.deepEqual(readCommandLine(args), { kind: 'help' }));
  }

  for (const args of [['--version'], ['-v'], ...programs.map(({ name }) => [name, '--version']), ['server', '-v']]) {
    it(`prints the version for "${args.join(' ')}"`, () =>
      assert.deepEqual(readCommandLine(args), { kind: 'version' }));
  }

  it('suggests the command that was meant', () =>
    assert.deepEqual(readCommandLine(['chekc']), {
      kind: 'refused',
      reason: 'Unknown command "chekc". Did you mean check?',
    }));

  it('takes a file for no command', () =>
    assert.deepEqual(readCommandLine(['web.ami.json']), {
      kind: 'refused',
      reason: 'Unknown command "web.ami.json".',
    }));

  it('names every command in the help', () => {
    for (const name of ['check', 'server', 'sandbox', 'mcp']) assert.match(usage, new RegExp(`^  ${name} `, 'm'));
  });
});
